import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.ts';

export interface StoredAnswer {
  requestHash: string;
  status: number | null;
  body: { value?: unknown } | null;
}

@Injectable()
export class IdempotencyKeys {
  constructor(private readonly db: Database) {}

  /** False where the key was used before. Waits for a request with the same key that is still running. */
  async claim(clientId: string, key: string, requestHash: string): Promise<boolean> {
    const row = await this.db.one('insert into idempotency_key (client_id, key, request_hash) values ($1, $2, $3) on conflict do nothing returning key', [clientId, key, requestHash]);
    return row !== undefined;
  }

  find(clientId: string, key: string): Promise<StoredAnswer | undefined> {
    return this.db.one<StoredAnswer>('select request_hash as "requestHash", status, body from idempotency_key where client_id = $1 and key = $2', [clientId, key]);
  }

  async keep(clientId: string, key: string, status: number, body: unknown): Promise<void> {
    await this.db.query('update idempotency_key set status = $3, body = $4 where client_id = $1 and key = $2', [clientId, key, status, JSON.stringify({ value: body })]);
  }

  async forgetOld(): Promise<void> {
    await this.db.query(`delete from idempotency_key where created_at < now() - interval '2 days'`);
  }
}
