import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.ts';

interface Reference {
  table: string;
  column: string;
}

/** What ends with an account: nobody goes on with somebody else's sign-ins and half-written texts. */
const ENDS = ['session', 'email_token', 'draft'];
/** What both have one of and adds up: its module does that when it hears of the merge. */
const ADDS_UP = ['account_standing'];

/**
 * Everything that refers to one account is made to refer to another. The database itself says what that is, so a table that is new is
 * not forgotten; and what there may be once a person (votes, follows …) stays as the account that goes on has it.
 */
@Injectable()
export class MergingRepository {
  constructor(private readonly db: Database) {}

  /** Both rows, in one order whoever asks. */
  lock(ids: readonly string[]): Promise<{ id: string; name: string; state: string; mergedIntoId: string | null }[]> {
    return this.db.query('select id, name, state, merged_into_id as "mergedIntoId" from account where id = any($1) order by id for update', [ids]);
  }

  /** How many rows of each table there are to move. */
  async counts(fromId: string): Promise<Map<string, number>> {
    const counts = new Map<string, number>();
    for (const { table, column } of await this.references()) {
      if (ENDS.includes(table) || ADDS_UP.includes(table)) continue;
      const { count } = (await this.db.one<{ count: number }>(`select count(*)::int as count from "${table}" where "${column}" = $1`, [fromId]))!;
      if (count > 0) counts.set(table, (counts.get(table) ?? 0) + count);
    }
    return counts;
  }

  async move(fromId: string, intoId: string): Promise<void> {
    await this.beforeConflicts(fromId, intoId);
    for (const { table, column } of await this.references()) {
      if (ADDS_UP.includes(table)) continue;
      if (ENDS.includes(table)) {
        await this.db.query(`delete from "${table}" where "${column}" = $1`, [fromId]);
        continue;
      }
      for (const { others, where } of await this.onceOnly(table, column)) {
        const same = others.map((name) => `y."${name}" = x."${name}"`).join(' and ') || 'true';
        await this.db.query(
          `delete from "${table}" x where x."${column}" = $1 and x.ctid in (select ctid from "${table}" where ${where}) and exists (select 1 from (select * from "${table}" where ${where}) y where y."${column}" = $2 and ${same})`,
          [fromId, intoId],
        );
      }
      await this.db.query(`update "${table}" set "${column}" = $2 where "${column}" = $1`, [fromId, intoId]);
    }
  }

  /**
   * The account stays as an address that leads on; nobody can sign in to it. Where nobody could sign in to the one that goes on either (it was imported, say), its
   * person goes on with this one's e-mail and password.
   */
  async close(fromId: string, intoId: string): Promise<void> {
    const old = await this.db.one<{ email: string | null; confirmedAt: Date | null; password: string | null; level: number }>(
      'select email, email_confirmed_at as "confirmedAt", password_hash as password, trust_level as level from account where id = $1',
      [fromId],
    );
    await this.db.query(
      `update account set merged_into_id = $2, state = 'erased', state_until = null, email = null, email_confirmed_at = null, password_hash = null, about_markdown = '', about_html = '', reputation = 1, trust_level = 0 where id = $1`,
      [fromId, intoId],
    );
    await this.db.query('update account set trust_level = greatest(trust_level, $2) where id = $1', [intoId, old!.level]);
    await this.db.query('update account set email = $2, email_confirmed_at = $3, password_hash = $4 where id = $1 and email is null', [intoId, old!.email, old!.confirmedAt, old!.password]);
  }

  /** Of what there may be once a person, the one that is worth more stays: the role that lasts longer; and of two suggested edits of a post the earlier one ends as replaced. */
  private async beforeConflicts(fromId: string, intoId: string): Promise<void> {
    await this.db.query(
      `update role_grant k set until = case when f.until is not null then greatest(k.until, f.until) end
       from role_grant f where f.account_id = $1 and k.account_id = $2 and f.role = k.role and f.space_id is not distinct from k.space_id and k.until is not null`,
      [fromId, intoId],
    );
    await this.db.query(
      `update edit_suggestion x set state = 'superseded', settled_at = now() from (
         select distinct on (post_id) post_id, id from edit_suggestion where editor_id = any($1) and state = 'open' order by post_id, created_at desc, id desc) newest
       where x.editor_id = any($1) and x.state = 'open' and x.post_id = newest.post_id and x.id <> newest.id`,
      [[fromId, intoId]],
    );
  }

  private references(): Promise<Reference[]> {
    return this.db.query<Reference>(
      `select c.conrelid::regclass::text as table, a.attname as column from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
       where c.contype = 'f' and c.confrelid = 'account'::regclass and cardinality(c.conkey) = 1 order by 1, 2`,
    );
  }

  /** Unique indexes that the column is part of: their other columns, and which rows they hold for. */
  private async onceOnly(table: string, column: string): Promise<{ others: string[]; where: string }[]> {
    return this.db.query(
      `select array(select a.attname::text from pg_attribute a where a.attrelid = i.indrelid and a.attnum = any(i.indkey) and a.attname <> $2 order by a.attnum) as others,
         coalesce(pg_get_expr(i.indpred, i.indrelid), 'true') as where
       from pg_index i where i.indrelid = $1::regclass and i.indisunique
         and exists (select 1 from pg_attribute a where a.attrelid = i.indrelid and a.attnum = any(i.indkey) and a.attname = $2)`,
      [table, column],
    );
  }
}
