import { startTemporaryPostgres } from '@helpcommons/infra/postgres';
import type { Type } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { type Logger, pino } from 'pino';
import { Database } from '../src/platform/database/database.ts';
import { loadConfig } from '../src/platform/config/config.ts';
import { Queues } from '../src/platform/events/queues.ts';
import { mountWeb } from '../src/platform/http/pages/mount.ts';
import { makeApp } from '../src/start.ts';

export type Postgres = Awaited<ReturnType<typeof startTemporaryPostgres>>;
export interface Answer { data?: Record<string, unknown> | null; errors?: { message: string; extensions: { code: string; trace_id: string } }[] }
export type TestApp = Awaited<ReturnType<typeof createTestApp>>;

/** The application on its own copy of the migrated database, with the pages of the built web where asked for; events are handled by `settle()`, in order, so that tests need not wait. */
export async function createTestApp(env: Record<string, string> = {}, more: Type[] = [], { log = pino({ level: process.env.TEST_LOG ?? 'silent' }), pages = false }: { log?: Logger; pages?: boolean } = {}) {
  const base = new URL(process.env.TEST_DATABASE_URL!);
  const name = `t_${randomUUID().replaceAll('-', '')}`;
  const admin = new pg.Client({ connectionString: base.href });
  await admin.connect();
  await admin.query(`create database ${name} template template_helpcommons`);
  const url = new URL(base);
  url.pathname = `/${name}`;
  const config = loadConfig({ NODE_ENV: 'test', DATABASE_URL: url.href, DATA_DIR: `${process.env.TEST_DATA_DIR!}/${name}`, PUBLIC_URL: 'http://community.test', LOG_LEVEL: 'silent', ...env });
  const app = await makeApp(config, { works: false, more }, log);
  await app.init();
  if (pages) await mountWeb(app, config, log);
  const fastify = app.getHttpAdapter().getInstance();
  await fastify.ready();
  const db = app.get(Database);

  return {
    app, config, db, fastify,
    /** One GraphQL request. `as` is a session cookie, `key` an API key. */
    async gql<T = Record<string, unknown>>(query: string, variables: object = {}, { as }: { as?: string | undefined } = {}): Promise<{ data: T; errors?: Answer['errors'] }> {
      const r = await fastify.inject({ method: 'POST', url: '/graphql', headers: { ...(as && { cookie: as, 'sec-fetch-site': 'same-origin' }) }, payload: { query, variables } });
      return r.json();
    },
    /** Handles every waiting event, also those that handling makes; fails when one fails. */
    settle: () => settle(app.get(Queues)),
    async close() {
      await app.close();
      await admin.query(`drop database ${name} with (force)`);
      await admin.end();
    },
  };
}

async function settle(queues: Queues): Promise<void> {
  for (let rounds = 0; rounds < 50; rounds++) {
    if ((await queues.drain()) === 0) return;
  }
  throw new Error('Events keep making events');
}
