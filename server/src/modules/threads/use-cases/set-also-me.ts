import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.ts';
import { Database } from '../../../platform/database/database.ts';
import { Conflict } from '../../../platform/errors/errors.ts';
import { EventBus } from '../../../platform/events/event-bus.ts';
import { ThreadsRepository } from '../data/threads.repository.ts';
import { judgeThread } from '../domain/permissions.ts';
import { ThreadChanged } from '../events.ts';
import { refuse } from './refuse.ts';
import { ThreadGate } from './support/thread-gate.ts';
import { writer } from './support/writer.ts';

/** "I have the same question": counted once a person, and told when it is solved. */
@Injectable()
export class SetAlsoMe {
  constructor(
    private readonly db: Database,
    private readonly events: EventBus,
    private readonly gate: ThreadGate,
    private readonly threads: ThreadsRepository,
  ) {}

  async execute(actor: Actor, threadId: string, on: boolean): Promise<string> {
    const who = writer(actor);
    return this.db.transaction(async () => {
      const { thread } = await this.gate.thread(who, threadId);
      if (thread.authorId === who.accountId) throw new Conflict('OWN_POST', 'It is your own question');
      refuse(judgeThread('alsoMe', who, thread));
      await this.threads.setAlsoMe(thread.id, who.accountId, on);
      this.events.emit(ThreadChanged, { threadId: thread.id });
      return thread.id;
    });
  }
}
