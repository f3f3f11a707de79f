import { startTemporaryPostgres } from '@helpcommons/infra/postgres';
import type { Type } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { type Logger, pino } from 'pino';
import { Database } from '../src/platform/database/database.ts';
import { TellPages } from '../src/modules/pages/index.ts';
import { loadConfig } from '../src/platform/config/config.ts';
import { Broadcast } from '../src/platform/events/broadcast.ts';
import { Queues } from '../src/platform/events/queues.ts';
import { mountWeb } from '../src/platform/http/pages/mount.ts';
import { makeApp } from '../src/start.ts';

export type Postgres = Awaited<ReturnType<typeof startTemporaryPostgres>>;
export interface Answer { data?: Record<string, unknown> | null; errors?: { message: string; extensions: { code: string; trace_id: string } }[] }
export type TestApp = Awaited<ReturnType<typeof createTestApp>>;

interface Options {
  log?: Logger;
  /** With the pages of the built web. */
  pages?: boolean;
  /** Another node beside that one, on its database. */
  beside?: TestApp;
}

/** The application on its own copy of the migrated database; events are handled by `settle()`, in order, so that tests need not wait. */
export async function createTestApp(env: Record<string, string> = {}, more: Type[] = [], { log = pino({ level: process.env.TEST_LOG ?? 'silent' }), pages = false, beside }: Options = {}) {
  const database = beside ? { url: beside.config.DATABASE_URL, drop: async () => {} } : await copyOfTemplate();
  const config = loadConfig({
    NODE_ENV: 'test', DATABASE_URL: database.url, DATA_DIR: `${process.env.TEST_DATA_DIR!}${new URL(database.url).pathname}`, PUBLIC_URL: 'http://community.test', LOG_LEVEL: 'silent', DATABASE_WAIT_SECONDS: '30', ...env,
  });
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
    settle: async () => {
      await settle(app.get(Queues));
      await app.get(TellPages).settled();
      await heard(app.get(Broadcast));
    },
    async close() {
      await app.close();
      await database.drop();
    },
  };
}

async function settle(queues: Queues): Promise<void> {
  for (let rounds = 0; rounds < 50; rounds++) {
    if ((await queues.drain()) === 0) return;
  }
  throw new Error('Events keep making events');
}

async function copyOfTemplate(): Promise<{ url: string; drop: () => Promise<void> }> {
  const url = new URL(process.env.TEST_DATABASE_URL!);
  const name = `t_${randomUUID().replaceAll('-', '')}`;
  const admin = new pg.Client({ connectionString: url.href });
  // Of an app that did not come up it is still open when PostgreSQL goes at the end; the report of all tests must not go with it.
  admin.on('error', () => undefined);
  await admin.connect();
  await admin.query(`create database ${name} template template_helpcommons`);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    async drop() {
      await admin.query(`drop database ${name} with (force)`);
      await admin.end();
    },
  };
}

/** Resolves when this node has heard everything that was told before. */
async function heard(broadcast: Broadcast): Promise<void> {
  let off = () => {};
  const echo = new Promise<void>((resolve) => (off = broadcast.on('test.echo', () => resolve())));
  await broadcast.send('test.echo', {});
  await echo;
  off();
}
