import { Decision, type ReportReason, ReportReason as Reason, Visibility } from '@helpcommons/shared';
import { Injectable } from '@nestjs/common';
import type { Member } from '../../../../platform/access/actor.ts';
import { EditPost } from '../../../threads/index.ts';
import { ReportsRepository } from '../../data/reports.repository.ts';
import { type Choice, isAgainst } from '../../domain/decisions.ts';
import type { ItemRow } from '../../domain/records.ts';
import { mainReason } from '../../domain/report-weight.ts';
import { Penalties } from './penalties.ts';
import { Removals } from './removals.ts';
import { SettleItems } from './settle-items.ts';

/** What is decided of a post that was reported or held. */
@Injectable()
export class PostOutcome {
  constructor(
    private readonly removals: Removals,
    private readonly settle: SettleItems,
    private readonly reports: ReportsRepository,
    private readonly edit: EditPost,
    private readonly penalties: Penalties,
  ) {}

  async apply(actor: Member, item: ItemRow, siblings: readonly ItemRow[], choice: Choice): Promise<string> {
    const { decision, reason } = choice;
    const verdict = { itemId: item.id, decision, rule: item.rule, reason, byId: actor.accountId };
    if (isAgainst(decision)) {
      const category = choice.category ?? mainReason(await this.reports.openReasons(item.id)) ?? categoryOfRule(item.rule);
      const sanction = await this.penalties.sanction(actor, item, choice);
      const { id } = await this.removals.take(item, { ...verdict, ...sanction, category });
      await this.penalties.removed(item, category, actor.accountId);
      await this.settle.execute(siblings, 'taken', actor.accountId);
      return id;
    }
    if (decision === Decision.EDIT) await this.edit.execute(actor, { post: item.subjectId, body: choice.body!, title: choice.title, reason });
    const appeared = await this.removals.show(item, actor.accountId);
    await this.penalties.returned(item.subjectId);
    await this.settle.execute(siblings, 'shown', actor.accountId);
    return (await this.removals.record(item, { ...verdict, category: null }, appeared ? Visibility.PUBLIC : null)).id;
  }
}

const categoryOfRule = (rule: string): ReportReason | null => (rule.includes('spam') ? Reason.SPAM : null);
