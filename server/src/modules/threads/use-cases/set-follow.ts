import { Injectable } from '@nestjs/common';
import { type Actor, isMember } from '../../../platform/access/actor.ts';
import { Database } from '../../../platform/database/database.ts';
import { unauthenticated } from '../../../platform/errors/errors.ts';
import { ThreadsRepository } from '../data/threads.repository.ts';
import { judgeThread } from '../domain/permissions.ts';
import { refuse } from './refuse.ts';
import { ThreadGate } from './support/thread-gate.ts';

/** Follow a thread or stop following it. Nobody else sees it, so even who can only read may. */
@Injectable()
export class SetFollow {
  constructor(
    private readonly db: Database,
    private readonly gate: ThreadGate,
    private readonly threads: ThreadsRepository,
  ) {}

  async execute(actor: Actor, threadId: string, on: boolean): Promise<string> {
    if (!isMember(actor)) throw unauthenticated();
    return this.db.transaction(async () => {
      const { thread } = await this.gate.thread(actor, threadId);
      if (on) refuse(judgeThread('follow', actor, thread));
      await this.threads.setFollow(thread.id, actor.accountId, on);
      return thread.id;
    });
  }
}
