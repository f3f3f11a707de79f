import type { AccountState, SanctionKind } from '@helpcommons/shared';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.ts';
import { newId } from '../../../platform/database/ids.ts';
import { strictestOf } from './running-sanction.sql.ts';

export interface SanctionRow {
  id: string;
  accountId: string;
  kind: SanctionKind;
  reason: string;
  rule: string | null;
  postId: string | null;
  byId: string | null;
  at: Date;
  until: Date | null;
  liftedAt: Date | null;
  liftedById: string | null;
  liftReason: string;
}

export type NewSanction = Pick<SanctionRow, 'accountId' | 'kind' | 'reason' | 'rule' | 'postId' | 'byId' | 'until'> & { reviewItemId: string | null };

export interface StateRow {
  state: AccountState;
  until: Date | null;
}

const COLUMNS = `id, account_id as "accountId", kind, reason, rule, post_id as "postId", by_id as "byId", at, until, lifted_at as "liftedAt", lifted_by_id as "liftedById", lift_reason as "liftReason"`;
/** What a person's panel shows; who needs more has the audit log. */
const HISTORY = 50;

@Injectable()
export class SanctionsRepository {
  constructor(private readonly db: Database) {}

  /** One after the other for each account; does not keep the person from posting meanwhile. */
  lockAccount(id: string): Promise<StateRow | undefined> {
    return this.db.one<StateRow>('select state, state_until as until from account where id = $1 for no key update', [id]);
  }

  async insert({ accountId, kind, reason, rule, postId, reviewItemId, byId, until }: NewSanction): Promise<string> {
    const id = newId('sanction');
    await this.db.query('insert into sanction (id, account_id, kind, reason, rule, post_id, review_item_id, by_id, until) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)', [
      id, accountId, kind, reason, rule, postId, reviewItemId, byId, until,
    ]);
    return id;
  }

  byId(id: string, lock: '' | 'for update' = ''): Promise<SanctionRow | undefined> {
    return this.db.one<SanctionRow>(`select ${COLUMNS} from sanction where id = $1 ${lock}`, [id]);
  }

  /** One of that kind that holds at least that long. */
  async holding(accountId: string, kind: SanctionKind, until: Date | null): Promise<string | undefined> {
    const row = await this.db.one<{ id: string }>(
      `select id from sanction where account_id = $1 and kind = $2 and lifted_at is null and (until is null or (until > now() and until >= $3::timestamptz)) order by until desc nulls first limit 1`,
      [accountId, kind, until],
    );
    return row?.id;
  }

  async lift(id: string, byId: string | null, reason: string): Promise<void> {
    await this.db.query('update sanction set lifted_at = now(), lifted_by_id = $2, lift_reason = $3 where id = $1', [id, byId, reason]);
  }

  /** Brings the account's state in line with its sanctions. */
  async settle(accountId: string): Promise<StateRow> {
    const row = await this.db.one<StateRow>(
      `update account a set state = coalesce(s.state, 'active'), state_until = s.until
       from (select 1) one left join lateral (${strictestOf('$1')}) s on true where a.id = $1 and a.state <> 'erased' returning a.state, a.state_until as until`,
      [accountId],
    );
    return row!;
  }

  /** Accounts whose state says what has ended. */
  async ended(): Promise<string[]> {
    const rows = await this.db.query<{ id: string }>(`select id from account where state in ('silenced', 'suspended') and state_until <= now() order by state_until limit 1000`);
    return rows.map(({ id }) => id);
  }

  /** What keeps the account from writing or signing in now. */
  running(accountId: string): Promise<SanctionRow | undefined> {
    return this.db.one<SanctionRow>(`select ${COLUMNS} from sanction where id = (select id from (${strictestOf('$1')}) s)`, [accountId]);
  }

  /** Newest first. */
  of(accountId: string): Promise<SanctionRow[]> {
    return this.db.query<SanctionRow>(`select ${COLUMNS} from sanction where account_id = $1 order by at desc, id desc limit ${HISTORY}`, [accountId]);
  }
}
