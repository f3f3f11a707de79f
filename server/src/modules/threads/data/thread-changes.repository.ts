import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.ts';
import { newId } from '../../../platform/database/ids.ts';
import type { ChangeFacts, ThreadChangeKind, ThreadChangeView } from '../domain/thread-change.ts';

export interface NewChange {
  threadId: string;
  otherId: string | null;
  kind: ThreadChangeKind;
  byId: string;
  reason: string;
  before: ChangeFacts;
  after: ChangeFacts;
}

const COLUMNS = `c.id, c.thread_id as "threadId", c.other_id as "otherId", c.kind, c.by_id as "byId", c.at, c.reason, c.undo->'before' as before, c.undo->'after' as after,
  c.undone_at as "undoneAt", c.undone_by_id as "undoneById"`;
const AT_MOST = 100;

/** What moderators did to threads. */
@Injectable()
export class ThreadChangesRepository {
  constructor(private readonly db: Database) {}

  async insert({ threadId, otherId, kind, byId, reason, before, after }: NewChange): Promise<string> {
    const id = newId('threadChange');
    await this.db.query(
      'insert into thread_change (id, thread_id, other_id, kind, by_id, at, reason, undo) values ($1, $2, $3, $4, $5, clock_timestamp(), $6, $7)',
      [id, threadId, otherId, kind, byId, reason, JSON.stringify({ before, after })],
    );
    return id;
  }

  byId(id: string): Promise<ThreadChangeView | undefined> {
    return this.db.one<ThreadChangeView>(`select ${COLUMNS} from thread_change c where c.id = $1`, [id]);
  }

  /** Newest first. */
  ofThreads(threadIds: readonly string[]): Promise<ThreadChangeView[]> {
    return this.db.query<ThreadChangeView>(
      `select ${COLUMNS} from unnest($1::text[]) t(id) cross join lateral (select * from thread_change x where x.thread_id = t.id order by x.at desc, x.id desc limit ${AT_MOST}) c order by c.at desc, c.id desc`,
      [threadIds],
    );
  }

  /** Once, and within so many days: false otherwise. */
  async markUndone(id: string, byId: string, days: number): Promise<boolean> {
    const row = await this.db.one(
      `update thread_change set undone_at = clock_timestamp(), undone_by_id = $2 where id = $1 and undone_at is null and at > now() - make_interval(days => $3) returning id`,
      [id, byId, days],
    );
    return row !== undefined;
  }
}
