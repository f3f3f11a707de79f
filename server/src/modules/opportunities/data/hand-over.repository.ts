import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.ts';

/** What is told of people and threads beside an opportunity. */
@Injectable()
export class HandOverRepository {
  constructor(private readonly db: Database) {}

  async people(ids: readonly string[]): Promise<Map<string, { id: string; name: string; email: string | null }>> {
    if (ids.length === 0) return new Map();
    const rows = await this.db.query<{ id: string; name: string; email: string | null }>('select id, name, email from account where id = any($1)', [ids]);
    return new Map(rows.map((r) => [r.id, r]));
  }

  async threads(ids: readonly string[]): Promise<Map<string, { id: string; title: string; slug: string }>> {
    if (ids.length === 0) return new Map();
    const rows = await this.db.query<{ id: string; title: string; slug: string }>('select id, title, slug from thread where id = any($1)', [ids]);
    return new Map(rows.map((r) => [r.id, r]));
  }
}
