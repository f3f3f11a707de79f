import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.ts';

export interface Written {
  id: string;
  createdAt: Date;
}

export interface Reading {
  accountId: string;
  seconds: number;
  thread: Written;
  posts: readonly Written[];
  /** Days longer ago than this are not kept one by one. */
  keptDays: number;
}

const TODAY = `(now() at time zone 'UTC')::date`;

/** Days, threads, posts and time of members. */
@Injectable()
export class ReadingRepository {
  constructor(private readonly db: Database) {}

  /** Seconds since the member last told of reading, null for the first time. What they tell meanwhile waits. */
  async lockSinceLast(accountId: string): Promise<number | null> {
    await this.db.query('insert into account_standing (account_id) values ($1) on conflict do nothing', [accountId]);
    const row = await this.db.one<{ seconds: number | null }>(
      'select extract(epoch from clock_timestamp() - last_reading_at)::float8 as seconds from account_standing where account_id = $1 for no key update',
      [accountId],
    );
    return row?.seconds ?? null;
  }

  /** Adds what was not read before. The member's row is locked by then. */
  async add({ accountId, seconds, thread, posts, keptDays }: Reading): Promise<void> {
    await this.db.query(
      `with known as (select post_ids from thread_reading where account_id = $1 and thread_id = $3),
       post as (select distinct id, (at at time zone 'UTC')::date as day from unnest($5::text[], $6::timestamptz[]) as p(id, at) where not exists (select 1 from known where p.id = any(post_ids))),
       thread as (select ($4::timestamptz at time zone 'UTC')::date as day where not exists (select 1 from known)),
       kept as (
         insert into thread_reading as r (account_id, thread_id, post_ids) select $1, $3, array(select id from post)
         where exists (select 1 from thread) or exists (select 1 from post)
         on conflict (account_id, thread_id) do update set post_ids = r.post_ids || excluded.post_ids),
       day as (
         insert into reading_day as d (account_id, day, visited, threads_of_day, posts_of_day)
         select $1, day, bool_or(here), sum(threads), sum(posts) from (
           select ${TODAY} as day, true as here, 0 as threads, 0 as posts union all select day, false, 1, 0 from thread union all select day, false, 0, 1 from post) x
         where day > ${TODAY} - $7::int group by day
         on conflict (account_id, day) do update set visited = d.visited or excluded.visited, threads_of_day = d.threads_of_day + excluded.threads_of_day, posts_of_day = d.posts_of_day + excluded.posts_of_day
         where not d.visited and excluded.visited or excluded.threads_of_day + excluded.posts_of_day > 0)
       update account_standing set last_reading_at = clock_timestamp(), seconds_read = seconds_read + $2,
         threads_entered = threads_entered + (select count(*) from thread), posts_read = posts_read + (select count(*) from post),
         days_visited = days_visited + case when exists (select 1 from reading_day where account_id = $1 and day = ${TODAY} and visited) then 0 else 1 end
       where account_id = $1`,
      [accountId, seconds, thread.id, thread.createdAt, posts.map((p) => p.id), posts.map((p) => p.createdAt), keptDays],
    );
  }

  async visit(accountId: string, day: string): Promise<void> {
    await this.lockSinceLast(accountId);
    await this.db.query(
      `with d as (insert into reading_day as d (account_id, day, visited) values ($1, $2, true) on conflict (account_id, day) do update set visited = true where not d.visited returning 1)
       update account_standing set days_visited = days_visited + 1 where account_id = $1 and exists (select 1 from d)`,
      [accountId, day],
    );
  }

  /** What is before the days that trust looks back on. */
  async forgetDays(keptDays: number): Promise<void> {
    await this.db.query(`delete from reading_day where day <= ${TODAY} - $1::int`, [keptDays]);
  }
}
