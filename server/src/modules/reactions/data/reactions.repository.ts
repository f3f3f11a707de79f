import { OutcomeKind } from '@helpcommons/shared';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.ts';

export interface VoteCounts {
  up: number;
  down: number;
}
export interface OutcomeCounts {
  worked: number;
  failed: number;
}
export interface NewOutcome {
  accountId: string;
  kind: OutcomeKind;
  reason: string;
  productVersion: string | null;
}

/** Votes and outcomes: one a person and post, whatever happens at once. Counts are always counted from the rows, never added to. */
@Injectable()
export class ReactionsRepository {
  constructor(private readonly db: Database) {}

  /** 0 takes the vote back. Who counts meanwhile waits for the thread's lock. */
  async vote(postId: string, accountId: string, value: -1 | 0 | 1): Promise<VoteCounts> {
    const mine =
      value === 0
        ? 'delete from vote where post_id = $1 and account_id = $2 returning null::smallint as value, 0 as weight, $3::smallint'
        : 'insert into vote (post_id, account_id, value) values ($1, $2, $3) on conflict (post_id, account_id) do update set value = excluded.value, created_at = now() returning value, weight, 0::smallint';
    const row = await this.db.one<VoteCounts>(
      `with mine as (${mine}), every as (
         select value, weight from vote where post_id = $1 and account_id is distinct from $2 union all select value, weight from mine)
       select coalesce(sum(weight) filter (where value = 1), 0)::int as up, coalesce(sum(weight) filter (where value = -1), 0)::int as down from every`,
      [postId, accountId, value],
    );
    return row ?? { up: 0, down: 0 };
  }

  async votesOf(postId: string): Promise<VoteCounts> {
    const row = await this.db.one<VoteCounts>(
      `select coalesce(sum(weight) filter (where value = 1), 0)::int as up, coalesce(sum(weight) filter (where value = -1), 0)::int as down from vote where post_id = $1`,
      [postId],
    );
    return row ?? { up: 0, down: 0 };
  }

  async outcomesOf(postId: string): Promise<OutcomeCounts> {
    const row = await this.db.one<OutcomeCounts>(`select count(*) filter (where kind = 'worked')::int as worked, count(*) filter (where kind <> 'worked')::int as failed from outcome where post_id = $1`, [postId]);
    return row ?? { worked: 0, failed: 0 };
  }

  /** The last word of a person on it counts. */
  async recordOutcome(of: { postId: string } | { articleId: string }, o: NewOutcome): Promise<void> {
    const [column, id] = 'postId' in of ? ['post_id', of.postId] : ['article_id', of.articleId];
    await this.db.query(
      `insert into outcome (${column}, account_id, kind, reason, product_version) values ($1, $2, $3, $4, $5)
       on conflict (${column}, account_id) do update set kind = excluded.kind, reason = excluded.reason, product_version = excluded.product_version, created_at = now()`,
      [id, o.accountId, o.kind, o.reason, o.productVersion],
    );
  }

  /** Posts that somebody wrote or said something of. */
  async touchedBy(accountId: string): Promise<string[]> {
    const rows = await this.db.query<{ id: string }>(
      `select id from post where author_id = $1 and (up_count > 0 or down_count > 0 or worked_count > 0 or failed_count > 0)
       union select post_id from vote where account_id = $1 union select post_id from outcome where account_id = $1 and post_id is not null`,
      [accountId],
    );
    return rows.map((row) => row.id);
  }

  /** Nobody votes on what they wrote. */
  async dropOwn(postId: string): Promise<boolean> {
    return (await this.db.query('delete from vote v using post p where p.id = $1 and v.post_id = p.id and v.account_id = p.author_id returning 1', [postId])).length > 0;
  }

  async votesBy(accountId: string, postIds: readonly string[]): Promise<Map<string, number>> {
    const rows = await this.db.query<{ postId: string; value: number }>('select post_id as "postId", value from vote where account_id = $1 and post_id = any($2)', [accountId, postIds]);
    return new Map(rows.map((r) => [r.postId, r.value]));
  }

  async outcomesBy(accountId: string, postIds: readonly string[]): Promise<Map<string, OutcomeKind>> {
    const rows = await this.db.query<{ postId: string; kind: OutcomeKind }>('select post_id as "postId", kind from outcome where account_id = $1 and post_id = any($2)', [accountId, postIds]);
    return new Map(rows.map((r) => [r.postId, r.kind]));
  }
}
