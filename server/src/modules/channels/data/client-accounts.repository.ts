import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.ts';

@Injectable()
export class ClientAccounts {
  constructor(private readonly db: Database) {}

  /** True when the account is new. A client that was renamed renames its account. */
  async save(id: string, name: string): Promise<boolean> {
    const row = await this.db.one<{ made: boolean }>(
      `insert into account as a (id, name, email_confirmed_at, trust_level) values ($1, $2, now(), 1)
       on conflict (id) do update set name = excluded.name where a.name <> excluded.name returning xmax = 0 as made`,
      [id, name],
    );
    return row?.made ?? false;
  }
}
