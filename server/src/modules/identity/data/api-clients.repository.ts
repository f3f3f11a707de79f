import type { Scope } from '@helpcommons/shared';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.ts';
import { newId } from '../../../platform/database/ids.ts';

export interface ApiClientRow {
  id: string;
  name: string;
  scopes: Scope[];
  createdAt: Date;
  lastUsedAt: Date | null;
  revokedAt: Date | null;
}

const CLIENT = `id, name, scopes, created_at as "createdAt", last_used_at as "lastUsedAt", revoked_at as "revokedAt"`;

@Injectable()
export class ApiClientsRepository {
  constructor(private readonly db: Database) {}

  all(): Promise<ApiClientRow[]> {
    return this.db.query<ApiClientRow>(`select ${CLIENT} from api_client order by revoked_at is not null, created_at desc, id desc limit 500`);
  }

  async insert(name: string, scopes: readonly Scope[], keyHash: string): Promise<ApiClientRow> {
    const row = await this.db.one<ApiClientRow>(`insert into api_client (id, name, scopes, key_hash) values ($1, $2, $3, $4) returning ${CLIENT}`, [newId('apiClient'), name, scopes, keyHash]);
    return row!;
  }

  async revoke(id: string): Promise<boolean> {
    return (await this.db.query('update api_client set revoked_at = coalesce(revoked_at, now()) where id = $1 returning id', [id])).length > 0;
  }
}
