import { Decision } from '@helpcommons/shared';
import { Injectable } from '@nestjs/common';
import type { Member } from '../../../../platform/access/actor.ts';
import { SettleSuggestion } from '../../../threads/index.ts';
import type { Choice } from '../../domain/decisions.ts';
import type { ItemRow } from '../../domain/records.ts';

/** A suggested edit becomes a revision, or does not. Its history is the post's; nothing is decided against anybody. */
@Injectable()
export class SuggestionOutcome {
  constructor(private readonly suggestions: SettleSuggestion) {}

  async apply(actor: Member, item: ItemRow, { decision, reason }: Choice): Promise<string> {
    await this.suggestions.execute(actor, item.refId, decision === Decision.APPROVE, reason);
    return item.refId;
  }
}
