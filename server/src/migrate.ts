import 'reflect-metadata';
import { PgBoss } from 'pg-boss';
import type { DataSource } from 'typeorm';
import { entities } from './entities.ts';
import { migrations } from './migrations/index.ts';
import { type Config } from './platform/config/config.ts';
import { makeDataSource } from './platform/database/data-source.ts';

const LOCK = 7_265_001;

export const openDatabase = (url: string): Promise<DataSource> => makeDataSource({ url, pool: 2, entities, migrations }).initialize();

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
