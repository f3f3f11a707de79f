// A community in a database of its own, imported as operators import, searched by each engine there is.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../../../lib/workspace.mjs';
import { ensureDatabase } from '../../../postgres.mjs';

export const built = (file) => import(pathToFileURL(path.join(root, 'server/dist', file)).href);

const given = (prefix) => Object.fromEntries(Object.entries(process.env).filter(([name]) => name.startsWith(prefix)));

/** What is searched with: PostgreSQL always, the others where the environment names them. */
export function variants() {
  const engines = [{ name: 'PostgreSQL', env: {} }];
  if (process.env.ELASTICSEARCH_URL) engines.push({ name: 'Elasticsearch', env: given('ELASTICSEARCH_') });
  return engines;
}

export class Corpus {
  /** @param {(importer: object) => Promise<void>} fill gets `ImportCommunity` */
  static async make({ server, place }, name, fill) {
    await ensureDatabase(server, name);
    const corpus = new Corpus();
    corpus.name = name;
    corpus.env = { NODE_ENV: 'test', DATABASE_URL: server.url(name), DATA_DIR: path.join(place, name), LOG_LEVEL: 'error' };
    mkdirSync(corpus.env.DATA_DIR, { recursive: true });
    const [{ migrate }, { loadConfig }, { ImportCommunity }] = await Promise.all([built('migrate.js'), built('platform/config/config.js'), built('modules/exchange/index.js')]);
    await migrate(loadConfig(corpus.env));
    await corpus.open({}, (app) => fill(app.get(ImportCommunity, { strict: false })));
    return corpus;
  }

  /** Runs `work` with the whole application on one of `variants()`. */
  async with({ name, env }, work) {
    if (name === 'PostgreSQL') return this.open(env, work);
    const { RebuildIndex } = await built('modules/search/index.js');
    const [{ Indices }, { ElasticsearchState }] = await Promise.all([built('modules/search/data/elasticsearch/indices.js'), built('modules/search/data/elasticsearch/elasticsearch-state.js')]);
    return this.open({ ...env, ELASTICSEARCH_INDEX: `bench-${process.pid}-${this.name}` }, async (app) => {
      await app.get(RebuildIndex, { strict: false }).execute();
      try {
        const state = app.get(ElasticsearchState, { strict: false });
        await state.check();
        if (!state.ready) throw new Error('Elasticsearch is not ready');
        return await work(app);
      } finally {
        await app.get(Indices, { strict: false }).drop();
      }
    });
  }

  async open(env, work) {
    const [{ makeContext }, { loadConfig }] = await Promise.all([built('start.js'), built('platform/config/config.js')]);
    const app = await makeContext(loadConfig({ ...this.env, ...env }));
    try {
      return await work(app);
    } finally {
      await app.close();
    }
  }
}

/** Everything that is there. */
export async function everything(app) {
  const { Database } = await built('platform/database/database.js');
  const spaces = await app.get(Database, { strict: false }).query('select id, slug, name from space');
  return { spaces, scope: { spaces: spaces.map((s) => s.id), audiences: ['everyone', 'members', 'staff'] } };
}

export async function engineOf(app) {
  const { SearchEngine } = await built('modules/search/index.js');
  return app.get(SearchEngine, { strict: false });
}
