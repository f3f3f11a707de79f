import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.ts';

/** Addresses of a community before it came here: they live on, by redirect. */
@Injectable()
export class OldAddresses {
  constructor(private readonly db: Database) {}

  /**
   * Where that path went. An address is stored without what only decorates it: `/questions/12` serves `/questions/12/any-title/34` too.
   */
  async find(path: string): Promise<string | undefined> {
    const [, first, second] = path.split('/');
    const candidates = [path.replace(/\/+$/, ''), ...(first && second ? [`/${first}/${second}`] : [])];
    const row = await this.db.one<{ target: string }>('select target from old_address where path = any($1) order by length(path) desc limit 1', [candidates]);
    return row?.target;
  }
}
