import { Injectable } from '@nestjs/common';
import { type Actor, isMember } from '../../../platform/access/actor.ts';
import { Settings } from '../../../platform/config/settings.ts';
import { Database } from '../../../platform/database/database.ts';
import { unauthenticated } from '../../../platform/errors/errors.ts';
import { ItemsRepository } from '../data/items.repository.ts';
import { ItemGate } from './support/item-gate.ts';
import { Queue } from './support/queue.ts';

/** Somebody takes an item for some minutes, so that two do not look at the same. */
@Injectable()
export class ClaimItem {
  constructor(
    private readonly db: Database,
    private readonly settings: Settings,
    private readonly items: ItemsRepository,
    private readonly gate: ItemGate,
    private readonly queue: Queue,
  ) {}

  /** Again: for longer. @throws Conflict CLAIMED (says who has it), ALREADY_DECIDED */
  async claim(actor: Actor, id: string): Promise<string> {
    if (!isMember(actor)) throw unauthenticated();
    return this.db.transaction(async () => {
      await this.gate.mustBeOpen(await this.gate.find(actor, id));
      if (!(await this.items.claim(id, actor.accountId, this.settings.get('moderation.claim.minutes')))) {
        const item = await this.gate.find(actor, id);
        await this.gate.mustBeOpen(item);
        throw await this.gate.claimed(item);
      }
      await this.queue.changed(id);
      return id;
    });
  }

  async release(actor: Actor, id: string): Promise<string> {
    if (!isMember(actor)) throw unauthenticated();
    return this.db.transaction(async () => {
      await this.gate.find(actor, id);
      await this.items.release(id, actor.accountId);
      await this.queue.changed(id);
      return id;
    });
  }
}
