import { Decision, ReportReason } from '@helpcommons/shared';
import { Injectable } from '@nestjs/common';
import { type Member, system } from '../../../../platform/access/actor.ts';
import { Conflict } from '../../../../platform/errors/errors.ts';
import { LiftSanction, SanctionAccount } from '../../../identity/index.ts';
import { ReputationLedger } from '../../../standing/index.ts';
import { type Choice, costs, sanctionOf } from '../../domain/decisions.ts';
import type { DecisionRow, ItemRow, Subject } from '../../domain/records.ts';

const REMOVED = -100;
const removedKey = (postId: string) => `removed:${postId}`;
const reportKey = (itemId: string) => `report:${itemId}`;

/** What a decision costs its author, and gives back when it is reversed. Part of the caller's transaction. */
@Injectable()
export class Penalties {
  constructor(
    private readonly sanctions: SanctionAccount,
    private readonly lifting: LiftSanction,
    private readonly ledger: ReputationLedger,
  ) {}

  /** Warns, silences or suspends the author where that was decided. @throws Conflict STAFF_ACCOUNT, OWN_ACCOUNT */
  async sanction(actor: Member, item: ItemRow, { decision, reason, until }: Choice): Promise<{ sanctionId: string; until: Date | null } | undefined> {
    const kind = sanctionOf(decision);
    if (kind === undefined || item.authorId === null) return undefined;
    const postId = item.subjectType === 'post' ? item.subjectId : null;
    const { sanctionId } = await this.sanctions.execute(actor, { account: item.authorId, kind, until, reason, rule: item.rule, postId, reviewItemId: item.id });
    return { sanctionId, until };
  }

  /** Of a post that a person took from view. */
  async removed({ subjectId, authorId }: Subject, category: ReportReason | null, byId: string): Promise<void> {
    if (authorId !== null && costs(category)) await this.ledger.record({ accountId: authorId, kind: 'post_removed', points: REMOVED, key: removedKey(subjectId), postId: subjectId, byId });
  }

  /** Costs nothing, and counts for the trust level. */
  async wasRight({ id, authorId, subjectType, subjectId }: ItemRow, byId: string): Promise<void> {
    if (authorId === null) return;
    await this.ledger.record({ accountId: authorId, kind: 'report_upheld', points: 0, key: reportKey(id), byId, ...(subjectType === 'post' && { postId: subjectId }) });
  }

  /** The post is shown again. */
  async returned(postId: string): Promise<void> {
    await this.ledger.cancel(removedKey(postId));
  }

  /** The decision was wrong. Whoever reverses it need not have the right to lift alone. */
  async waive({ itemId, sanctionId, subjectId, subjectType, decision }: DecisionRow, byId: string, reason: string): Promise<void> {
    if (subjectType === 'post') await this.returned(subjectId);
    if (itemId !== null && decision !== Decision.APPROVE) await this.ledger.cancel(reportKey(itemId));
    if (sanctionId === null) return;
    try {
      await this.lifting.execute({ ...system, accountId: byId }, sanctionId, reason);
    } catch (e) {
      if (!(e instanceof Conflict && e.code === 'ALREADY_LIFTED')) throw e;
    }
  }
}
