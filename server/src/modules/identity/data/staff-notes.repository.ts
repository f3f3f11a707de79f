import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.ts';
import { newId } from '../../../platform/database/ids.ts';

export interface StaffNoteRow {
  id: string;
  accountId: string | null;
  threadId: string | null;
  authorId: string | null;
  text: string;
  at: Date;
}

/** What a note is about: one of the two. */
export type NoteSubject = { accountId: string; threadId?: undefined } | { threadId: string; accountId?: undefined };

const COLUMNS = 'id, account_id as "accountId", thread_id as "threadId", author_id as "authorId", markdown as text, at';
const SHOWN = 100;

@Injectable()
export class StaffNotesRepository {
  constructor(private readonly db: Database) {}

  /** Newest first. */
  about({ accountId = null, threadId = null }: { accountId?: string | undefined | null; threadId?: string | undefined | null }): Promise<StaffNoteRow[]> {
    return this.db.query<StaffNoteRow>(
      `select ${COLUMNS} from staff_note where ${accountId === null ? 'thread_id' : 'account_id'} = $1 and deleted_at is null order by at desc, id desc limit ${SHOWN}`,
      [accountId ?? threadId],
    );
  }

  byId(id: string): Promise<StaffNoteRow | undefined> {
    return this.db.one<StaffNoteRow>(`select ${COLUMNS} from staff_note where id = $1 and deleted_at is null for update`, [id]);
  }

  async insert(about: NoteSubject, authorId: string, text: string): Promise<string> {
    const id = newId('staffNote');
    await this.db.query('insert into staff_note (id, account_id, thread_id, author_id, markdown) values ($1, $2, $3, $4, $5)', [id, about.accountId ?? null, about.threadId ?? null, authorId, text]);
    return id;
  }

  /** The text goes; that there was a note stays. */
  async delete(id: string): Promise<void> {
    await this.db.query(`update staff_note set deleted_at = now(), markdown = '' where id = $1`, [id]);
  }
}
