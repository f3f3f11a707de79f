import 'reflect-metadata';
import { PgBoss } from 'pg-boss';
import type { DataSource } from 'typeorm';
import { entities } from './entities.ts';
import { migrations } from './migrations/index.ts';
import { type Config } from './platform/config/config.ts';
import { makeDataSource } from './platform/database/data-source.ts';

const LOCK = 7_265_001;

/** The database cannot be reached or refuses us; the message says which and why, without the password. */
export class NoDatabase extends Error {
  override name = 'NoDatabase';
}

export async function openDatabase(url: string): Promise<DataSource> {
  const source = makeDataSource({ url, pool: 2, entities, migrations });
  try {
    return await source.initialize();
  } catch (e) {
    const { host, pathname } = new URL(url);
    throw new NoDatabase(`The database ${pathname.slice(1)} at ${host} cannot be used: ${e instanceof Error ? e.message : String(e)}`, { cause: e });
  }
}

/** Brings the database to this version; of several processes that start at once, one does it. Names what ran. */
export async function migrate({ DATABASE_URL }: Pick<Config, 'DATABASE_URL'>): Promise<string[]> {
  const source = await openDatabase(DATABASE_URL);
  const lock = source.createQueryRunner();
  try {
    await lock.query('select pg_advisory_lock($1)', [LOCK]);
    await lock.query('set statement_timeout = 0');
    const ran = await source.runMigrations();
    const boss = new PgBoss({ connectionString: DATABASE_URL, schema: 'pgboss', max: 1, supervise: false, schedule: false });
    await boss.start();
    await boss.stop();
    return ran.map((m) => m.name);
  } finally {
    await lock.query('select pg_advisory_unlock($1)', [LOCK]).catch(() => undefined);
    await lock.release();
    await source.destroy();
  }
}

/** The statements that separate the entities from the migrated database; none when the migrations are complete. */
export async function pendingStatements(url: string): Promise<string[]> {
  const source = await openDatabase(url);
  try {
    const { upQueries } = await source.driver.createSchemaBuilder().log();
    return upQueries.map((q) => q.query);
  } finally {
    await source.destroy();
  }
}
