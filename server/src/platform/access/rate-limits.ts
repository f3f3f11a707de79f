import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { rateLimited } from '../errors/errors.ts';

export interface Limit {
  /** What is counted, e.g. `sign-in:203.0.113.0/24`. No personal data in clear: hash it. */
  key: string;
  max: number;
  seconds: number;
}

/** Fixed windows in PostgreSQL, shared by all nodes. Counted outside the caller's transaction: a refused attempt counts too. */
@Injectable()
export class RateLimits {
  constructor(private readonly dataSource: DataSource) {}

  /** @throws AppError RATE_LIMITED with the seconds to wait */
  async hit({ key, max, seconds }: Limit): Promise<void> {
    const start = new Date(Math.floor(Date.now() / (seconds * 1000)) * seconds * 1000);
    const [row] = await this.dataSource.query<{ count: number }[]>(
      `insert into rate_limit as r (key, window_start, count) values ($1, $2, 1)
       on conflict (key, window_start) do update set count = r.count + 1 returning count`,
      [key, start],
    );
    if ((row?.count ?? 0) > max) throw rateLimited(Math.max(1, Math.ceil((start.getTime() + seconds * 1000 - Date.now()) / 1000)));
  }

  async forgetOld(): Promise<void> {
    await this.dataSource.query(`delete from rate_limit where window_start < now() - interval '2 days'`);
  }
}
