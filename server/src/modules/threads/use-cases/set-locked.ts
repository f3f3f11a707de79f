import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.ts';
import { Database } from '../../../platform/database/database.ts';
import { judgeThread } from '../domain/permissions.ts';
import { refuse } from './refuse.ts';
import { reasonOf } from './support/reasons.ts';
import { ThreadChanges } from './support/thread-changes.ts';
import { ThreadGate } from './support/thread-gate.ts';
import { writer } from './support/writer.ts';

/** A locked thread is only read: no posts, votes or accepts. */
@Injectable()
export class SetLocked {
  constructor(
    private readonly db: Database,
    private readonly gate: ThreadGate,
    private readonly changes: ThreadChanges,
  ) {}

  async execute(actor: Actor, threadId: string, on: boolean, given?: string | null): Promise<string> {
    const moderator = writer(actor);
    const reason = reasonOf(given);
    return this.db.transaction(async () => {
      const { thread } = await this.gate.thread(moderator, threadId);
      refuse(judgeThread('lock', moderator, thread));
      if ((thread.lockedAt !== null) !== on) await this.changes.mark(moderator, thread, { lockedAt: on ? new Date() : null }, { kind: on ? 'lock' : 'unlock', reason });
      return thread.id;
    });
  }
}
