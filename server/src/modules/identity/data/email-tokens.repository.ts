import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.ts';

export type TokenPurpose = 'confirm' | 'reset';

/** Links in mails: only hashes are kept, each works once. */
@Injectable()
export class EmailTokensRepository {
  constructor(private readonly db: Database) {}

  async insert(tokenHash: string, accountId: string, purpose: TokenPurpose, hours: number): Promise<void> {
    await this.db.query('insert into email_token (token_hash, account_id, purpose, expires_at) values ($1, $2, $3, now() + make_interval(hours => $4))', [tokenHash, accountId, purpose, hours]);
  }

  /** The account, once; undefined when it is unknown, used or too old. */
  async use(tokenHash: string, purpose: TokenPurpose): Promise<string | undefined> {
    const row = await this.db.one<{ accountId: string }>(
      `update email_token set used_at = now() where token_hash = $1 and purpose = $2 and used_at is null and expires_at > now() returning account_id as "accountId"`,
      [tokenHash, purpose],
    );
    return row?.accountId;
  }

  async forget(accountId: string, purpose: TokenPurpose): Promise<void> {
    await this.db.query('delete from email_token where account_id = $1 and purpose = $2', [accountId, purpose]);
  }

  /** Sessions and links nobody can use any more. */
  async deleteExpired(): Promise<void> {
    await this.db.query(`delete from email_token where expires_at < now() - interval '7 days'`);
    await this.db.query('delete from session where expires_at < now()');
  }
}
