import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.ts';
import { Database } from '../../../platform/database/database.ts';
import { EventBus } from '../../../platform/events/event-bus.ts';
import { ThreadsRepository } from '../data/threads.repository.ts';
import { judgeThread } from '../domain/permissions.ts';
import { ThreadChanged } from '../events.ts';
import { refuse } from './refuse.ts';
import { ThreadGate } from './support/thread-gate.ts';
import { writer } from './support/writer.ts';

/** A locked thread is only read: no posts, votes or accepts. */
@Injectable()
export class SetLocked {
  constructor(
    private readonly db: Database,
    private readonly events: EventBus,
    private readonly gate: ThreadGate,
    private readonly threads: ThreadsRepository,
  ) {}

  async execute(actor: Actor, threadId: string, on: boolean): Promise<string> {
    const moderator = writer(actor);
    return this.db.transaction(async () => {
      const { thread } = await this.gate.thread(moderator, threadId);
      refuse(judgeThread('lock', moderator, thread));
      if ((thread.lockedAt !== null) !== on) {
        await this.threads.setLocked(thread.id, on);
        this.events.emit(ThreadChanged, { threadId: thread.id });
      }
      return thread.id;
    });
  }
}
