import { type ReputationKind, Visibility } from '@helpcommons/shared';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.ts';
import { LEAST, OF_POST, VOTES } from '../domain/reputation.ts';
import { SETTLE_POST } from './post-points.sql.ts';
import { REPUTATION } from './reputation.sql.ts';

export interface NewEntry {
  accountId: string;
  kind: ReputationKind;
  points: number;
  key: string;
  postId: string | null;
  byId: string | null;
}

/** Posts that people read; what is hidden, held or deleted gives no points until it is back. */
const COUNTING = [Visibility.PUBLIC, Visibility.MEMBERS, Visibility.STAFF];

/** The ledger, and what accounts show of it. */
@Injectable()
export class ReputationRepository {
  constructor(private readonly db: Database) {}

  /** Whose reputation it changes; nobody's when it was there. A cancelled entry counts again, from now on. */
  async put({ accountId, kind, points, key, postId, byId }: NewEntry): Promise<string[]> {
    const rows = await this.db.query<{ accountId: string }>(
      `insert into reputation_entry as e (account_id, kind, points, key, post_id, by_id) values ($1, $2, $3, $4, $5, $6)
       on conflict (key) do update set points = excluded.points, by_id = excluded.by_id, at = excluded.at, cancelled_at = null where e.cancelled_at is not null
       returning account_id as "accountId"`,
      [accountId, kind, points, key, postId, byId],
    );
    return rows.map((row) => row.accountId);
  }

  async cancel(key: string): Promise<string[]> {
    const rows = await this.db.query<{ accountId: string }>(`update reputation_entry set cancelled_at = now() where key = $1 and cancelled_at is null returning account_id as "accountId"`, [key]);
    return rows.map((row) => row.accountId);
  }

  /** Puts down and cancels what a post gives now; `byId`: only by this one. Whose reputation it changes. One at a time: the last one knows all that happened. */
  async settlePost(postId: string, points: Readonly<Partial<Record<ReputationKind, number>>>, byId?: string): Promise<string[]> {
    await this.db.query('select 1 from post where id = $1 for no key update', [postId]);
    const rows = await this.db.query<{ accountId: string }>(SETTLE_POST, [postId, byId ?? null, COUNTING, OF_POST, JSON.stringify(points)]);
    return rows.map((row) => row.accountId);
  }

  /**
   * Brings accounts in line with their ledgers; how many were not. Their rows are locked first: the ledger is read after whoever
   * wrote to it meanwhile has ended.
   */
  async settle(accountIds: readonly string[], votesPerDay: number): Promise<number> {
    if (accountIds.length === 0) return 0;
    await this.db.query('select 1 from account where id = any($1) order by id for no key update', [accountIds]);
    const changed = await this.db.query(
      `with owed as (${REPUTATION})
       update account a set reputation = coalesce(owed.reputation, $4) from unnest($1::text[]) as of(id) left join owed on owed.account_id = of.id
       where a.id = of.id and a.reputation <> coalesce(owed.reputation, $4) returning 1`,
      [accountIds, VOTES, votesPerDay, LEAST],
    );
    return changed.length;
  }

  /** Posts that give or cost somebody points, or would. */
  async touchedBy(accountId: string): Promise<string[]> {
    const rows = await this.db.query<{ id: string }>(
      `select post_id as id from reputation_entry where (account_id = $1 or by_id = $1) and post_id is not null
       union select id from post where author_id = $1 and (up_count > 0 or down_count > 0 or accepted_at is not null) union select post_id from vote where account_id = $1`,
      [accountId],
    );
    return rows.map((row) => row.id);
  }

  /** Accounts that have a ledger or a reputation, by id. */
  async next(after: string, limit: number): Promise<string[]> {
    const rows = await this.db.query<{ id: string }>(
      `select id from account a where id > $1 and (reputation <> $3 or exists (select 1 from reputation_entry e where e.account_id = a.id)) order by id limit $2`,
      [after, limit, LEAST],
    );
    return rows.map((row) => row.id);
  }
}
