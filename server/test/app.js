import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { pino } from 'pino';
import { Database } from '../src/platform/database/database.js';
import { loadConfig } from '../src/platform/config/config.js';
import { Queues } from '../src/platform/events/queues.js';
import { makeApp } from '../src/start.js';
/** The application on its own copy of the migrated database; events are handled by `settle()`, in order, so that tests need not wait. */
export async function createTestApp(env = {}, more = []) {
    const base = new URL(process.env.TEST_DATABASE_URL);
    const name = `t_${randomUUID().replaceAll('-', '')}`;
    const admin = new pg.Client({ connectionString: base.href });
    await admin.connect();
    await admin.query(`create database ${name} template template_helpcommons`);
    const url = new URL(base);
    url.pathname = `/${name}`;
    const config = loadConfig({ NODE_ENV: 'test', DATABASE_URL: url.href, DATA_DIR: `${process.env.TEST_DATA_DIR}/${name}`, PUBLIC_URL: 'http://community.test', LOG_LEVEL: 'silent', ...env });
    const app = await makeApp(config, { works: false, more }, pino({ level: process.env.TEST_LOG ?? 'silent' }));
    await app.init();
    const fastify = app.getHttpAdapter().getInstance();
    await fastify.ready();
    const db = app.get(Database);
    return {
        app, config, db, fastify,
        /** One GraphQL request. `as` is a session cookie, `key` an API key. */
        async gql(query, variables = {}, { as } = {}) {
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
async function settle(queues) {
    for (let rounds = 0; rounds < 50; rounds++) {
        if ((await queues.drain()) === 0)
            return;
    }
    throw new Error('Events keep making events');
}
//# sourceMappingURL=app.js.map