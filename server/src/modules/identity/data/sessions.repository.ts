import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.ts';
import { newId } from '../../../platform/database/ids.ts';

export interface NewSession {
  tokenHash: string;
  accountId: string;
  userAgent: string;
  ipPrefix: string;
  days: number;
}

@Injectable()
export class SessionsRepository {
  constructor(private readonly db: Database) {}

  async insert({ tokenHash, accountId, userAgent, ipPrefix, days }: NewSession): Promise<string> {
    const id = newId('session');
    await this.db.query(
      `insert into session (id, token_hash, account_id, last_seen_at, expires_at, user_agent, ip_prefix) values ($1, $2, $3, now(), now() + make_interval(days => $4), $5, $6)`,
      [id, tokenHash, accountId, days, userAgent, ipPrefix],
    );
    return id;
  }

  /** Whether it was there and theirs. */
  async end(id: string, accountId: string): Promise<boolean> {
    return (await this.db.query('delete from session where id = $1 and account_id = $2 returning id', [id, accountId])).length > 0;
  }

  async endAll(accountId: string, except: string | null = null): Promise<void> {
    await this.db.query('delete from session where account_id = $1 and id is distinct from $2', [accountId, except]);
  }
}
