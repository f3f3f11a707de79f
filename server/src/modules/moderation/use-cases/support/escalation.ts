import { Injectable } from '@nestjs/common';
import type { Member } from '../../../../platform/access/actor.ts';
import { Conflict } from '../../../../platform/errors/errors.ts';
import { ItemsRepository } from '../../data/items.repository.ts';
import type { Choice } from '../../domain/decisions.ts';
import type { ItemRow } from '../../domain/records.ts';
import { Queue } from './queue.ts';
import { Removals } from './removals.ts';

/** Hands an item to the moderators of all spaces. It stays in the queue. */
@Injectable()
export class Escalation {
  constructor(
    private readonly items: ItemsRepository,
    private readonly removals: Removals,
    private readonly queue: Queue,
  ) {}

  async apply(actor: Member, item: ItemRow, { decision, reason }: Choice): Promise<string> {
    if (item.escalatedAt !== null) throw new Conflict('ALREADY_ESCALATED', 'It was escalated already');
    await this.items.escalate(item.id);
    await this.queue.changed(item.id);
    return (await this.removals.record(item, { itemId: item.id, decision, rule: item.rule, category: null, reason, byId: actor.accountId }, null)).id;
  }
}
