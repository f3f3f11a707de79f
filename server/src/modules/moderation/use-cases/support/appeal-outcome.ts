import { AppealState, Decision } from '@helpcommons/shared';
import { Injectable } from '@nestjs/common';
import type { Member } from '../../../../platform/access/actor.ts';
import { notFound } from '../../../../platform/errors/errors.ts';
import { DecisionsRepository } from '../../data/decisions.repository.ts';
import type { Choice } from '../../domain/decisions.ts';
import type { ItemRow } from '../../domain/records.ts';
import { Removals } from './removals.ts';
import { Reversal } from './reversal.ts';
import { SettleItems } from './settle-items.ts';

/** Another moderator looks at a decision: it stays, or all it did is undone. */
@Injectable()
export class AppealOutcome {
  constructor(
    private readonly decisions: DecisionsRepository,
    private readonly removals: Removals,
    private readonly reversal: Reversal,
    private readonly settle: SettleItems,
  ) {}

  async apply(actor: Member, item: ItemRow, siblings: readonly ItemRow[], { decision, reason }: Choice): Promise<string> {
    const appealed = await this.decisions.lock(item.refId);
    if (!appealed) throw notFound('This decision');
    const reversed = decision === Decision.APPROVE;
    if (reversed) {
      await this.reversal.execute(appealed, actor.accountId, reason || 'The appeal was granted');
      await this.settle.execute(siblings, 'shown', actor.accountId);
    }
    await this.settle.appeal(item, reversed ? AppealState.REVERSED : AppealState.UPHELD, reason, actor.accountId);
    return (await this.removals.record(item, { itemId: item.id, decision, rule: appealed.rule, category: null, reason, byId: actor.accountId }, null)).id;
  }
}
