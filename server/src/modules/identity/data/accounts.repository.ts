import type { AccountState } from '@helpcommons/shared';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.ts';
import { newId } from '../../../platform/database/ids.ts';

export interface CredentialsRow {
  id: string;
  name: string;
  email: string;
  locale: string;
  emailConfirmed: boolean;
  passwordHash: string | null;
  state: AccountState;
  stateUntil: Date | null;
}

export interface NewAccount {
  name: string;
  /** Normalised. */
  email: string;
  passwordHash: string;
  locale: string;
  confirmed: boolean;
}

const CREDENTIALS = `id, name, email, locale, email_confirmed_at is not null as "emailConfirmed", password_hash as "passwordHash", state, state_until as "stateUntil"`;

export interface AccountRow {
  id: string;
  name: string;
  email: string;
  emailConfirmed: boolean;
  state: AccountState;
  createdAt: Date;
  lastSeenAt: Date | null;
}

/** Accounts as those who sign in and administer know them. */
@Injectable()
export class AccountsRepository {
  constructor(private readonly db: Database) {}

  byEmail(email: string): Promise<CredentialsRow | undefined> {
    return this.db.one<CredentialsRow>(`select ${CREDENTIALS} from account where email = $1`, [email]);
  }

  byId(id: string, lock: '' | 'for update' = ''): Promise<CredentialsRow | undefined> {
    return this.db.one<CredentialsRow>(`select ${CREDENTIALS} from account where id = $1 and email is not null ${lock}`, [id]);
  }

  /** The id, or undefined when the address is taken. */
  async insert({ name, email, passwordHash, locale, confirmed }: NewAccount): Promise<string | undefined> {
    const row = await this.db.one<{ id: string }>(
      `insert into account (id, name, email, password_hash, locale, email_confirmed_at) values ($1, $2, $3, $4, $5, case when $6 then now() end) on conflict (email) do nothing returning id`,
      [newId('account'), name, email, passwordHash, locale, confirmed],
    );
    return row?.id;
  }

  async setPassword(id: string, passwordHash: string): Promise<void> {
    await this.db.query('update account set password_hash = $2 where id = $1', [id, passwordHash]);
  }

  async confirmEmail(id: string): Promise<void> {
    await this.db.query('update account set email_confirmed_at = coalesce(email_confirmed_at, now()) where id = $1', [id]);
  }

  async updateProfile(id: string, { name, locale, aboutMarkdown, aboutHtml }: { name?: string; locale?: string; aboutMarkdown?: string; aboutHtml?: string }): Promise<void> {
    await this.db.query(
      `update account set name = coalesce($2, name), locale = coalesce($3, locale), about_markdown = coalesce($4, about_markdown), about_html = coalesce($5, about_html) where id = $1`,
      [id, name ?? null, locale ?? null, aboutMarkdown ?? null, aboutHtml ?? null],
    );
  }

  async exists(id: string): Promise<boolean> {
    return (await this.db.query(`select 1 from account where id = $1 and state <> 'erased'`, [id])).length > 0;
  }

  /** Newest first; `query` is part of a name or the beginning of an address. */
  list({ id, query, after, limit }: { id?: string; query: string; after?: [createdAt: string, id: string] | undefined; limit: number }): Promise<AccountRow[]> {
    return this.db.query<AccountRow>(
      `select id, name, coalesce(email, '') as email, email_confirmed_at is not null as "emailConfirmed", state, created_at as "createdAt", last_seen_at as "lastSeenAt" from account
       where ($1::text is null or id = $1) and ($2 = '' or id = $2 or name ilike $3 or starts_with(email, lower($2))) and ($4::timestamptz is null or (created_at, id) < ($4, $5))
       order by created_at desc, id desc limit $6`,
      [id ?? null, query, `%${query.replace(/[\\%_]/g, '\\$&')}%`, after?.[0] ?? null, after?.[1] ?? null, limit],
    );
  }
}
