import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.ts';

/** Texts of people who are still writing. */
@Injectable()
export class DraftsRepository {
  constructor(private readonly db: Database) {}

  async save(accountId: string, key: string, payload: { body?: unknown }, atMost: number): Promise<{ updatedAt: Date } | undefined> {
    return this.db.one<{ updatedAt: Date }>(
      `insert into draft as d (account_id, key, payload, updated_at, started_at, started_length)
       select $1, $2, $3, clock_timestamp(), clock_timestamp(), $5 where exists (select 1 from draft where account_id = $1 and key = $2) or (select count(*) from draft where account_id = $1) < $4
       on conflict (account_id, key) do update set payload = excluded.payload, updated_at = excluded.updated_at returning updated_at as "updatedAt"`,
      [accountId, key, JSON.stringify(payload), atMost, typeof payload.body === 'string' ? payload.body.length : 0],
    );
  }

  async discard(accountId: string, key: string): Promise<void> {
    await this.db.query('delete from draft where account_id = $1 and key = $2', [accountId, key]);
  }
}
