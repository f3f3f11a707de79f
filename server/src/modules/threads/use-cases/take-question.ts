import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.ts';
import { Settings } from '../../../platform/config/settings.ts';
import { Database } from '../../../platform/database/database.ts';
import { EventBus } from '../../../platform/events/event-bus.ts';
import { ThreadsRepository } from '../data/threads.repository.ts';
import { judgeThread } from '../domain/permissions.ts';
import { ThreadChanged } from '../events.ts';
import { refuse } from './refuse.ts';
import { ThreadGate } from './support/thread-gate.ts';
import { writer } from './support/writer.ts';

/** An expert is writing an answer: others see it for some minutes. Taking again begins them anew. */
@Injectable()
export class TakeQuestion {
  constructor(
    private readonly db: Database,
    private readonly events: EventBus,
    private readonly gate: ThreadGate,
    private readonly threads: ThreadsRepository,
    private readonly settings: Settings,
  ) {}

  async execute(actor: Actor, threadId: string): Promise<string> {
    const expert = writer(actor);
    return this.db.transaction(async () => {
      const { thread } = await this.gate.thread(expert, threadId);
      refuse(judgeThread('take', expert, thread));
      await this.threads.setTaken(thread.id, expert.accountId, this.settings.get('threads.take.minutes'));
      this.events.emit(ThreadChanged, { threadId: thread.id });
      return thread.id;
    });
  }

  /** Only who took it gives it back; for anybody else nothing changes. */
  async release(actor: Actor, threadId: string): Promise<string> {
    const expert = writer(actor);
    return this.db.transaction(async () => {
      const { thread } = await this.gate.thread(expert, threadId);
      if (thread.takenById === expert.accountId) {
        await this.threads.setTaken(thread.id, expert.accountId, null);
        this.events.emit(ThreadChanged, { threadId: thread.id });
      }
      return thread.id;
    });
  }
}
