import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.ts';
import type { Pending } from './search-pending.entity.ts';

export interface PendingRow {
  id: string;
  kind: Exclude<Pending, 'everything'>;
  seq: string;
}

const SENDER = 7_265_003;
const REBUILD = 7_265_004;
const FOLLOWING = 7_265_005;

/** Keeps `search_pending`. Whether there is something to follow stands in the database, so that a command without the address of Elasticsearch forgets nothing. */
@Injectable()
export class PendingRepository {
  constructor(private readonly db: Database) {}

  /** In the transaction that changes what PostgreSQL finds. */
  async note(kind: PendingRow['kind'], ids: readonly string[]): Promise<void> {
    await this.db.query('select pg_advisory_xact_lock_shared($1)', [FOLLOWING]);
    await this.db.query(
      `insert into search_pending (id, kind) select id, $1 from unnest($2::text[]) id where not exists (select from search_pending where kind = 'everything') order by id
       on conflict (id) do update set seq = excluded.seq`,
      [kind, ids],
    );
  }

  /** What waits longest. */
  async next(limit: number): Promise<PendingRow[]> {
    return this.db.query<PendingRow>(`select id, kind, seq from search_pending where kind <> 'everything' order by seq limit $1`, [limit]);
  }

  /** What has changed again meanwhile stays. */
  async done(rows: readonly PendingRow[]): Promise<void> {
    const parameters = [rows.map((r) => r.id), rows.map((r) => r.seq)];
    await this.db.query('delete from search_pending p using unnest($1::text[], $2::bigint[]) as sent(id, seq) where p.id = sent.id and p.seq = sent.seq', parameters);
    await this.db.query('update search_pending set since = now() where id = any($1)', [rows.map((r) => r.id)]);
  }

  /** How many seconds the oldest has waited, and whether everything waits. */
  async lag(): Promise<{ seconds: number; everything: boolean }> {
    return (await this.db.one<{ seconds: number; everything: boolean }>(
      `select coalesce(extract(epoch from now() - min(since) filter (where kind <> 'everything')), 0)::float as seconds, coalesce(bool_or(kind = 'everything'), false) as everything from search_pending`,
    ))!;
  }

  /** From now on nobody follows, until everything has been told. */
  async unfollow(): Promise<void> {
    await this.db.transaction(async () => {
      await this.db.query(`insert into search_pending (id, kind) values ('*', 'everything') on conflict do nothing`);
      await this.db.query(`delete from search_pending where kind <> 'everything'`);
    });
  }

  /** In a transaction. @returns whether nobody followed before */
  async follow(): Promise<boolean> {
    // Who has found that nobody follows has committed what it did not note.
    await this.db.query('select pg_advisory_xact_lock($1)', [FOLLOWING]);
    return (await this.db.query(`delete from search_pending where kind = 'everything' returning id`)).length > 0;
  }

  /** Only one sends, and the indices it sends to do not change meanwhile. Until the transaction ends. */
  async lockSender(): Promise<void> {
    await this.db.query('select pg_advisory_xact_lock($1)', [SENDER]);
  }

  async tryLockSender(): Promise<boolean> {
    return (await this.db.one<{ ok: boolean }>('select pg_try_advisory_xact_lock($1) as ok', [SENDER]))!.ok;
  }

  /** Of several that send the same at once, each reads after the one before has sent. Until the transaction ends. */
  async lock(ids: readonly string[]): Promise<void> {
    await this.db.query(`select pg_advisory_xact_lock(hashtextextended(id, ${SENDER})) from (select id from unnest($1::text[]) id order by id) o`, [ids]);
  }

  /** Runs unless another process does; then undefined. */
  async alone<T>(work: () => Promise<T>): Promise<T | undefined> {
    const holder = this.db.dataSource.createQueryRunner();
    try {
      const [row] = (await holder.query('select pg_try_advisory_lock($1) as ok', [REBUILD])) as { ok: boolean }[];
      if (!row!.ok) return undefined;
      try {
        return await work();
      } finally {
        await holder.query('select pg_advisory_unlock($1)', [REBUILD]);
      }
    } finally {
      await holder.release();
    }
  }
}
