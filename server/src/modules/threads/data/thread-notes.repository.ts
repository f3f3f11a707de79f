import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.ts';
import { newId } from '../../../platform/database/ids.ts';
import type { NoteView } from '../domain/views.ts';

const COLUMNS = `n.id, n.thread_id as "threadId", n.author_id as "authorId", n.markdown, n.at`;

/** What staff wrote down about threads. Only for staff: ask the policy first. */
@Injectable()
export class ThreadNotesRepository {
  constructor(private readonly db: Database) {}

  /** Oldest first. */
  ofThreads(ids: readonly string[]): Promise<NoteView[]> {
    return this.db.query<NoteView>(`select ${COLUMNS} from staff_note n where n.thread_id = any($1) and n.deleted_at is null order by n.at, n.id`, [ids]);
  }

  lock(id: string): Promise<NoteView | undefined> {
    return this.db.one<NoteView>(`select ${COLUMNS} from staff_note n where n.id = $1 and n.thread_id is not null and n.deleted_at is null for update of n`, [id]);
  }

  async insert(threadId: string, authorId: string, markdown: string): Promise<string> {
    const id = newId('staffNote');
    await this.db.query('insert into staff_note (id, thread_id, author_id, markdown) values ($1, $2, $3, $4)', [id, threadId, authorId, markdown]);
    return id;
  }

  async remove(id: string): Promise<void> {
    await this.db.query('update staff_note set deleted_at = now() where id = $1', [id]);
  }
}
