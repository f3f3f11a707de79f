import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.ts';

/** Single-use tokens of the links that accept an answer. Only their hash is kept. */
@Injectable()
export class AcceptTokensRepository {
  constructor(private readonly db: Database) {}

  async insert(tokenHash: string, accountId: string, postId: string, days: number): Promise<void> {
    await this.db.query(`insert into email_token (token_hash, account_id, purpose, subject, expires_at) values ($1, $2, 'accept', $3, now() + make_interval(days => $4))`, [tokenHash, accountId, postId, days]);
  }

  /** Used up by asking; undefined for what is unknown, used, too old, or of an account that may not sign in. */
  async use(tokenHash: string): Promise<{ accountId: string; name: string; locale: string; postId: string } | undefined> {
    return this.db.one(
      `update email_token e set used_at = now() from account a
       where e.token_hash = $1 and e.purpose = 'accept' and e.used_at is null and e.expires_at > now() and a.id = e.account_id and a.state = 'active'
       returning a.id as "accountId", a.name, a.locale, e.subject as "postId"`,
      [tokenHash],
    );
  }

  /** The answer it is or was for. */
  async subjectOf(tokenHash: string): Promise<string | undefined> {
    return (await this.db.one<{ subject: string }>(`select subject from email_token where token_hash = $1 and purpose = 'accept'`, [tokenHash]))?.subject;
  }
}
