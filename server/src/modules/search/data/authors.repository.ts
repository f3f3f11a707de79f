import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.ts';

/** So many of somebody's newest posts are found by their name. */
const MOST = 2_000;

/** What people wrote, for everybody to read. Names change and accounts merge, so the index knows none. */
@Injectable()
export class AuthorsRepository {
  constructor(private readonly db: Database) {}

  /** Accounts with that name, in any case. Names need not be unique. */
  async named(names: readonly string[]): Promise<string[]> {
    const rows = await this.db.query<{ id: string }>(`select id from account where lower(name) in (select lower(n) from unnest($1::text[]) n) limit 100`, [names]);
    return rows.map((r) => r.id);
  }

  /** Documents: the answers of these people, and the threads they asked or answered. */
  async documents(accountIds: readonly string[]): Promise<string[]> {
    const rows = await this.db.query<{ id: string; threadId: string }>(
      `select p.id, p.thread_id as "threadId" from unnest($1::text[]) a cross join lateral
         (select * from post where author_id = a and kind in ('question', 'answer') and visibility = 'public' order by created_at desc, id desc limit ${MOST}) p
       order by p.created_at desc, p.id desc limit ${MOST}`,
      [accountIds],
    );
    return [...new Set(rows.flatMap((r) => [r.id, r.threadId]))];
  }
}
