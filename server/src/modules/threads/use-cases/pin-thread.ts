import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.ts';
import { Settings } from '../../../platform/config/settings.ts';
import { Database } from '../../../platform/database/database.ts';
import { Conflict } from '../../../platform/errors/errors.ts';
import { ThreadsRepository } from '../data/threads.repository.ts';
import { judgeThread } from '../domain/permissions.ts';
import { refuse } from './refuse.ts';
import { reasonOf } from './support/reasons.ts';
import { ThreadChanges } from './support/thread-changes.ts';
import { ThreadGate } from './support/thread-gate.ts';
import { writer } from './support/writer.ts';

/** A pinned thread stands on top of the list of its space. */
@Injectable()
export class PinThread {
  constructor(
    private readonly db: Database,
    private readonly settings: Settings,
    private readonly gate: ThreadGate,
    private readonly threads: ThreadsRepository,
    private readonly changes: ThreadChanges,
  ) {}

  async execute(actor: Actor, threadId: string, on: boolean, given?: string | null): Promise<string> {
    const moderator = writer(actor);
    const reason = reasonOf(given);
    return this.db.transaction(async () => {
      const { thread } = await this.gate.thread(moderator, threadId);
      refuse(judgeThread('pin', moderator, thread));
      if ((thread.pinnedAt !== null) === on) return thread.id;
      const most = this.settings.get('threads.pinned.perSpace');
      if (on && (await this.threads.pinnedCount(thread.spaceId)) >= most) throw new Conflict('TOO_MANY_PINNED', `At most ${most} threads of a space are pinned; unpin one first`);
      await this.changes.mark(moderator, thread, { pinnedAt: on ? new Date() : null }, { kind: on ? 'pin' : 'unpin', reason });
      return thread.id;
    });
  }
}
