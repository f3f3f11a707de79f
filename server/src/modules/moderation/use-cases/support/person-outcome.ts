import { Injectable } from '@nestjs/common';
import type { Member } from '../../../../platform/access/actor.ts';
import type { Choice } from '../../domain/decisions.ts';
import type { ItemRow } from '../../domain/records.ts';
import { Penalties } from './penalties.ts';
import { Removals } from './removals.ts';

/** What is decided of a person whose profile was reported. */
@Injectable()
export class PersonOutcome {
  constructor(
    private readonly penalties: Penalties,
    private readonly removals: Removals,
  ) {}

  async apply(actor: Member, item: ItemRow, choice: Choice): Promise<string> {
    const { decision, reason, category } = choice;
    const sanction = await this.penalties.sanction(actor, item, choice);
    return (await this.removals.record(item, { itemId: item.id, decision, rule: item.rule, category, reason, byId: actor.accountId, ...sanction }, null)).id;
  }
}
