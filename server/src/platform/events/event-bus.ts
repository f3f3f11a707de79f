import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../database/database.ts';
import { newId } from '../database/ids.ts';
import { Committed } from './committed.ts';
import type { DomainEvent, EventType } from './event.ts';
import { Queues } from './queues.ts';

/** Publishes inside the running transaction: the event exists exactly when the change does. */
@Injectable()
export class EventBus {
  private readonly pending = new WeakMap<EntityManager, DomainEvent[]>();

  constructor(
    private readonly db: Database,
    private readonly queues: Queues,
    private readonly committed: Committed,
  ) {}

  emit<Payload extends object>(type: EventType<Payload>, payload: Payload): void {
    const { manager } = this.db;
    const event: DomainEvent<Payload> = { id: newId('event'), name: type.name, at: new Date().toISOString(), payload };
    const events = this.pending.get(manager);
    if (events) {
      events.push(event);
      return;
    }
    const first: DomainEvent[] = [event];
    this.pending.set(manager, first);
    this.db.beforeCommit(() => this.queues.put(first));
    this.db.afterCommit(() => this.committed.tell(first));
  }
}
