import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.ts';
import type { NewPosts, TrustFacts } from '../domain/trust.ts';
import { NEW_POSTS, TRUST_FACTS } from './trust.sql.ts';

export interface TrustRow extends TrustFacts {
  id: string;
  level: number;
  since: Date | null;
}

export interface LevelChange {
  accountId: string;
  from: number;
  to: number;
}

@Injectable()
export class TrustRepository {
  constructor(private readonly db: Database) {}

  facts(accountIds: readonly string[], ofLastDays: number): Promise<TrustRow[]> {
    return this.db.query<TrustRow>(TRUST_FACTS, [accountIds, ofLastDays]);
  }

  async newPosts(most: number, ofLastDays: number): Promise<NewPosts> {
    return (await this.db.one<NewPosts>(NEW_POSTS, [most, ofLastDays]))!;
  }

  /** Whose level may have changed: who came within so many days (null: everybody), and who may lose one. By id. */
  async next(after: string, limit: number, seenDays: number | null): Promise<string[]> {
    const rows = await this.db.query<{ id: string }>(
      `select a.id from account a left join account_standing s on s.account_id = a.id
       where a.id > $1 and a.trust_level < 4 and a.state <> 'erased'
         and (a.trust_level = 3 or $3::int is null or greatest(a.last_seen_at, s.last_reading_at) >= now() - make_interval(days => $3))
       order by a.id limit $2`,
      [after, limit, seenDays],
    );
    return rows.map((row) => row.id);
  }

  /** Those that were still as they were judged. */
  async change(changes: readonly LevelChange[]): Promise<LevelChange[]> {
    return this.db.query<LevelChange>(
      `with changed as (
         update account a set trust_level = c.to from unnest($1::text[], $2::int[], $3::int[]) as c(id, "from", "to") where a.id = c.id and a.trust_level = c.from
         returning a.id as "accountId", c.from, c.to),
       since as (
         insert into account_standing (account_id, level_since) select "accountId", now() from changed on conflict (account_id) do update set level_since = excluded.level_since)
       select * from changed`,
      [changes.map((c) => c.accountId), changes.map((c) => c.from), changes.map((c) => c.to)],
    );
  }

  lock(accountId: string): Promise<{ level: number; before: number | null } | undefined> {
    return this.db.one(
      `select a.trust_level as level, s.level_before as before from account a left join account_standing s on s.account_id = a.id where a.id = $1 and a.state <> 'erased' for no key update of a`,
      [accountId],
    );
  }

  /** What one account read counts for the other, once; the later of two levels is what time is counted from. */
  async addUp(fromId: string, intoId: string): Promise<void> {
    await this.db.query(
      `with old as (delete from account_standing where account_id = $1 returning *)
       insert into account_standing as s (account_id, days_visited, threads_entered, posts_read, seconds_read, last_reading_at, level_since, level_before)
       select $2, days_visited, threads_entered, posts_read, seconds_read, last_reading_at, level_since, level_before from old
       on conflict (account_id) do update set days_visited = s.days_visited + excluded.days_visited, threads_entered = s.threads_entered + excluded.threads_entered,
         posts_read = s.posts_read + excluded.posts_read, seconds_read = s.seconds_read + excluded.seconds_read, last_reading_at = greatest(s.last_reading_at, excluded.last_reading_at),
         level_since = greatest(s.level_since, excluded.level_since), level_before = coalesce(s.level_before, excluded.level_before)`,
      [fromId, intoId],
    );
  }

  async rememberLevel(accountId: string, before: number | null): Promise<void> {
    await this.db.query('update account_standing set level_before = $2 where account_id = $1', [accountId, before]);
  }
}
