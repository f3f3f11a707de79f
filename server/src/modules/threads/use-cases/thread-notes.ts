import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.ts';
import { Database } from '../../../platform/database/database.ts';
import { notFound } from '../../../platform/errors/errors.ts';
import { StaffNotes } from '../../identity/index.ts';
import { judgeThread } from '../domain/permissions.ts';
import { refuse } from './refuse.ts';
import { ThreadGate } from './support/thread-gate.ts';
import { writer } from './support/writer.ts';

/** What staff writes down about a thread for staff, as far as they may read it. Nobody else learns that there is anything. */
@Injectable()
export class ThreadNotes {
  constructor(
    private readonly db: Database,
    private readonly gate: ThreadGate,
    private readonly notes: StaffNotes,
  ) {}

  async add(actor: Actor, threadId: string, text: string): Promise<string> {
    const author = writer(actor);
    return this.db.transaction(async () => {
      const { thread } = await this.gate.thread(author, threadId);
      refuse(judgeThread('note', author, thread));
      await this.notes.add(author, { threadId: thread.id }, text);
      return thread.id;
    });
  }

  /** One's own; an admin any. Answers the thread it was about. */
  async delete(actor: Actor, id: string): Promise<string> {
    return this.db.transaction(async () => {
      const { threadId } = await this.notes.delete(actor, id);
      if (threadId === null) throw notFound('This note');
      return threadId;
    });
  }
}
