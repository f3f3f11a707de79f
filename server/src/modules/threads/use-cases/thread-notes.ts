import { LIMITS } from '@helpcommons/shared';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.ts';
import { AuditLog } from '../../../platform/audit/audit-log.ts';
import { Database } from '../../../platform/database/database.ts';
import { forbidden, notFound } from '../../../platform/errors/errors.ts';
import { Validation } from '../../../platform/errors/validation.ts';
import { type GqlContext, loader } from '../../../platform/graphql/context.ts';
import { ThreadNotesRepository } from '../data/thread-notes.repository.ts';
import { judgeThread } from '../domain/permissions.ts';
import type { NoteView, ThreadView } from '../domain/views.ts';
import { PermissionsReader } from './permissions-reader.ts';
import { refuse } from './refuse.ts';
import { ThreadGate } from './support/thread-gate.ts';
import { writer } from './support/writer.ts';

/** What staff writes down about a thread for staff. Nobody else learns that there is anything, and what it says is not in the audit log either. */
@Injectable()
export class ThreadNotes {
  constructor(
    private readonly db: Database,
    private readonly audit: AuditLog,
    private readonly gate: ThreadGate,
    private readonly notes: ThreadNotesRepository,
    private readonly permissions: PermissionsReader,
  ) {}

  /** Oldest first; nothing for others. */
  async ofThread(ctx: GqlContext, thread: ThreadView): Promise<NoteView[]> {
    if (!(await this.permissions.ofThread(ctx, thread)).note) return [];
    const notes = loader<string, NoteView[]>(ctx, 'threads.notes', async (ids) => Map.groupBy(await this.notes.ofThreads(ids), (n) => n.threadId));
    return (await notes.load(thread.id)) ?? [];
  }

  async add(actor: Actor, threadId: string, given: string): Promise<string> {
    const author = writer(actor);
    return this.db.transaction(async () => {
      const { thread } = await this.gate.thread(author, threadId);
      refuse(judgeThread('note', author, thread));
      const v = new Validation();
      const markdown = v.text('body', given, { ...LIMITS.comment, raw: true, required: true }).trim();
      v.done();
      const note = await this.notes.insert(thread.id, author.accountId, markdown);
      await this.audit.record(author, { action: 'note.add', subject: { type: 'thread', id: thread.id }, spaceId: thread.spaceId, after: { note } });
      return thread.id;
    });
  }

  /** By who wrote it, and by who moderates the thread. */
  async remove(actor: Actor, id: string): Promise<string> {
    const who = writer(actor);
    return this.db.transaction(async () => {
      const note = await this.notes.lock(id);
      if (!note) throw notFound('This note');
      const { thread } = await this.gate.thread(who, note.threadId);
      if (judgeThread('note', who, thread) !== null) throw notFound('This note');
      if (note.authorId !== who.accountId && judgeThread('moderate', who, thread) !== null) throw forbidden();
      await this.notes.remove(id);
      await this.audit.record(who, { action: 'note.remove', subject: { type: 'thread', id: thread.id }, spaceId: thread.spaceId, before: { note: id, by: note.authorId } });
      return thread.id;
    });
  }
}
