import { CloseReason } from '@helpcommons/shared';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.ts';
import { Database } from '../../../platform/database/database.ts';
import { judgeThread } from '../domain/permissions.ts';
import { OPEN_MARKS } from '../domain/thread-change.ts';
import { refuse } from './refuse.ts';
import { reasonOf } from './support/reasons.ts';
import { ThreadChanges } from './support/thread-changes.ts';
import { ThreadGate } from './support/thread-gate.ts';
import { writer } from './support/writer.ts';

/** Nobody answers a closed thread any more; everybody reads why. */
@Injectable()
export class CloseThread {
  constructor(
    private readonly db: Database,
    private readonly gate: ThreadGate,
    private readonly changes: ThreadChanges,
  ) {}

  async execute(actor: Actor, threadId: string, given: string): Promise<string> {
    const moderator = writer(actor);
    const reason = reasonOf(given, { required: true });
    return this.db.transaction(async () => {
      const { thread } = await this.gate.thread(moderator, threadId);
      refuse(judgeThread('close', moderator, thread));
      if (thread.closedAt === null) await this.changes.mark(moderator, thread, { closedAt: new Date(), closeReason: CloseReason.MODERATOR, closeNote: reason }, { kind: 'close', reason });
      return thread.id;
    });
  }

  /** However it was closed: by a moderator, as a duplicate, or because it had been solved for long. */
  async reopen(actor: Actor, threadId: string, given?: string | null): Promise<string> {
    const moderator = writer(actor);
    const reason = reasonOf(given);
    return this.db.transaction(async () => {
      const { thread } = await this.gate.thread(moderator, threadId);
      const verdict = judgeThread('reopen', moderator, thread);
      if (verdict === 'NOT_CLOSED') return thread.id;
      refuse(verdict);
      await this.changes.mark(moderator, thread, { ...OPEN_MARKS }, { kind: 'reopen', reason });
      return thread.id;
    });
  }
}
