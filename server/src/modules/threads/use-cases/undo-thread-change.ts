import { Injectable } from '@nestjs/common';
import type { Actor, Member } from '../../../platform/access/actor.ts';
import { AuditLog } from '../../../platform/audit/audit-log.ts';
import { Settings } from '../../../platform/config/settings.ts';
import { Database } from '../../../platform/database/database.ts';
import { Conflict, notFound } from '../../../platform/errors/errors.ts';
import { ThreadChangesRepository } from '../data/thread-changes.repository.ts';
import { judgeThread } from '../domain/permissions.ts';
import { type ThreadChangeView, UNDO_ASKS } from '../domain/thread-change.ts';
import { refuse } from './refuse.ts';
import { reasonOf } from './support/reasons.ts';
import { ThreadGate } from './support/thread-gate.ts';
import { writer } from './support/writer.ts';
import { Undoing } from './undo/undoing.ts';

/** Takes back what a moderator did to a thread: once, within so many days, and only where it left things as they are now. */
@Injectable()
export class UndoThreadChange {
  constructor(
    private readonly db: Database,
    private readonly settings: Settings,
    private readonly audit: AuditLog,
    private readonly gate: ThreadGate,
    private readonly changes: ThreadChangesRepository,
    private readonly undoing: Undoing,
  ) {}

  /** Answers the id of the thread. @throws Conflict ALREADY_UNDONE, UNDO_TOO_LATE, and what is in the way */
  async execute(actor: Actor, changeId: string, given?: string | null): Promise<string> {
    const moderator = writer(actor);
    const reason = reasonOf(given);
    return this.db.transaction(async () => {
      const change = await this.changes.byId(changeId);
      if (!change) throw notFound('This change');
      const open = await this.gate.thread(moderator, change.threadId);
      refuse(judgeThread(UNDO_ASKS[change.kind], moderator, open.thread));
      await this.claim(moderator, changeId);
      await this.undoing.execute(moderator, open, change);
      await this.audit.record(moderator, {
        action: 'thread.undo', subject: { type: 'thread', id: change.threadId }, spaceId: open.thread.spaceId, reason,
        before: { kind: change.kind, ...change.after }, after: { change: changeId, ...change.before },
      });
      return change.threadId;
    });
  }

  private async claim(moderator: Member, id: string): Promise<void> {
    if (await this.changes.markUndone(id, moderator.accountId, this.settings.get('threads.undo.days'))) return;
    const now: ThreadChangeView | undefined = await this.changes.byId(id);
    if (now?.undoneAt) throw new Conflict('ALREADY_UNDONE', 'This was undone already');
    throw new Conflict('UNDO_TOO_LATE', `Only what was done in the last ${this.settings.get('threads.undo.days')} days can be undone`);
  }
}
