// Search and similar questions on the engine itself, on a throw-away durable PostgreSQL.
import { randomInt } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { root } from '../lib/workspace.mjs';
import { ensureDatabase, startPostgres, stopPostgres } from '../postgres.mjs';

export const description = 'search and similar questions: [FILE.jsonl[.gz]] [--threads=N] [--clients=4] [--queries=400]; without a file on made-up threads';

const SCOPE = { spaces: ['bench'], audiences: ['everyone'] };
const BATCH = 500;

export async function run({ json, args }) {
  const option = (name, fallback) => Number(args.find((a) => a.startsWith(`--${name}=`))?.split('=')[1] ?? fallback);
  const file = args.find((a) => !a.startsWith('--'));
  const clients = option('clients', 4);
  const queries = option('queries', 400);
  const threads = option('threads', file ? 0 : 20_000);
  const place = mkdtempSync(path.join(os.tmpdir(), 'helpcommons-bench-'));
  const dir = path.join(place, 'data');
  const server = await startPostgres({ dir });
  let app;
  try {
    await ensureDatabase(server, 'bench');
    app = await start(server.url('bench'), place);
    const { SearchEngine } = await import(server_('modules/search/index.js'));
    const engine = app.get(SearchEngine, { strict: false });
    const source = file ? real(file, threads) : madeUp(threads);
    const { titles, bodies, seconds, documents } = await load(engine, source);
    const result = { documents, load: { seconds, documentsPerSecond: Math.round(documents / seconds) }, clients, ...(await measureAll(engine, { titles, bodies, clients, queries })) };
    if (!json) print(result);
    return result;
  } finally {
    await app?.close();
    await stopPostgres(dir);
    rmSync(place, { recursive: true, force: true });
  }
}

const server_ = (file) => pathToFileURL(path.join(root, 'server/dist', file)).href;

async function start(url, place) {
  const [{ migrate }, { makeContext }, { loadConfig }] = await Promise.all([import(server_('migrate.js')), import(server_('start.js')), import(server_('platform/config/config.js'))]);
  const config = loadConfig({ NODE_ENV: 'test', DATABASE_URL: url, DATA_DIR: path.join(place, 'files'), LOG_LEVEL: 'error' });
  await migrate(config);
  return makeContext(config);
}

async function load(engine, source) {
  const began = Date.now();
  const titles = [];
  const bodies = [];
  let documents = 0;
  let batch = [];
  for (const thread of source) {
    titles.push(thread.title);
    bodies.push(thread.body);
    batch.push(...documentsOf(thread));
    if (batch.length < BATCH) continue;
    await engine.index(batch);
    documents += batch.length;
    if (titles.length % 5000 < 200) console.error(`${titles.length} threads`);
    batch = [];
  }
  await engine.index(batch);
  documents += batch.length;
  await engine.tidy();
  return { titles, bodies, documents, seconds: (Date.now() - began) / 1000 };
}

function documentsOf({ id, title, body, answers, locale, solved, created }) {
  const shared = { threadId: id, spaceId: 'bench', audience: 'everyone', state: solved ? 'solved' : answers.length ? 'answered' : 'open', locale, title, tags: [], validated: false, createdAt: created, version: 1 };
  return [
    { ...shared, id, type: 'thread', body, more: answers.join('\n'), votes: title.length % 7, answerCount: answers.length, url: `/questions/${id}` },
    ...answers.map((text, i) => ({ ...shared, id: `${id}-${i}`, type: 'answer', body: text, more: '', votes: 0, answerCount: 0, url: `/questions/${id}#${i}` })),
  ];
}

const plain = (html) => html.replace(/<[^>]*>/g, ' ').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

/** The threads of a file as `import jsonl` reads it, over again until there are enough. */
function* real(file, wanted) {
  const bytes = readFileSync(file);
  // Not line by line with a reader that takes U+2028 for the end of a line.
  const lines = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString().split('\n').filter(Boolean);
  const count = wanted || lines.length;
  for (let n = 0; n < count; n++) {
    const t = JSON.parse(lines[n % lines.length]);
    const text = (x) => x.markdown ?? plain(x.html ?? '');
    yield { id: `t${n}`, title: t.title, body: text(t), answers: (t.answers ?? []).map(text), locale: t.locale, solved: Boolean(t.accepted_answer), created: new Date(Date.parse(t.created) + n) };
  }
}

/** Words by Zipf's law, the same each time. */
function* madeUp(count) {
  let seed = 42;
  const random = () => (seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648;
  const syllables = ['ra', 'ti', 'mon', 'ker', 'lu', 'ves', 'pa', 'dor', 'in', 'shi', 'gal', 'ne', 'tos', 'bru', 'wek', 'om'];
  const word = (n) => { let w = ''; for (let k = n + 17; k > 0; k = Math.floor(k / 16)) w += syllables[k % 16]; return w; };
  const some = (n) => Array.from({ length: n }, () => word(Math.floor(30_000 ** random()))).join(' ');
  for (let n = 0; n < count; n++) {
    const answers = Array.from({ length: Math.floor(random() * 5) }, () => some(60));
    yield { id: `t${n}`, title: some(7), body: some(80), answers, locale: 'en', solved: n % 5 === 0, created: new Date(1.6e12 + n * 60_000) };
  }
}

async function measureAll(engine, { titles, bodies, clients, queries }) {
  const wordsOf = (text) => text.toLowerCase().match(/[\p{L}]{4,}/gu) ?? [];
  const counts = new Map();
  for (const title of titles) for (const w of new Set(wordsOf(title))) counts.set(w, (counts.get(w) ?? 0) + 1);
  const common = [...counts].sort((a, b) => b[1] - a[1]).slice(0, 20).map(([w]) => w);
  const pick = (list) => list[randomInt(list.length)];
  const three = () => wordsOf(pick(titles)).slice(0, 3).join(' ') || pick(common);
  const slip = (text) => (text.length > 6 ? text.slice(0, 3) + text[4] + text[3] + text.slice(5) : text);
  const mix = () => { const n = randomInt(10); return n < 5 ? three() : n < 7 ? pick(wordsOf(pick(titles))) ?? three() : n < 9 ? slip(three()) : pick(common); };
  const search = (make) => () => engine.search({ query: make(), scope: SCOPE, filter: {}, sort: 'relevance', first: 20 });
  const similar = (withBody) => () => { const i = randomInt(titles.length); return engine.similar({ title: titles[i], ...(withBody && { body: bodies[i] }), scope: SCOPE, filter: {}, first: 5 }); };
  const result = {};
  const kinds = { common: search(() => pick(common)), threeWords: search(three), mix: search(mix), similarTitle: similar(false), similarBody: similar(true) };
  for (const [name, query] of Object.entries(kinds)) {
    await measure(query, clients, Math.min(40, queries));
    result[name] = await measure(query, clients, queries);
  }
  return result;
}

/** Milliseconds of each query, by so many clients at once. */
async function measure(query, clients, queries) {
  const times = [];
  const began = performance.now();
  let left = queries;
  await Promise.all(Array.from({ length: clients }, async () => {
    while (left-- > 0) {
      const start = performance.now();
      await query();
      times.push(performance.now() - start);
    }
  }));
  times.sort((a, b) => a - b);
  const at = (share) => Number(times[Math.min(times.length - 1, Math.floor(times.length * share))].toFixed(1));
  return { p50: at(0.5), p95: at(0.95), max: at(1), perSecond: Math.round((times.length * 1000) / (performance.now() - began)) };
}

function print({ documents, load: loading, clients, ...kinds }) {
  console.log(`${documents} documents, indexed ${loading.documentsPerSecond}/s; ${clients} clients, milliseconds a query\n`);
  console.log(`${''.padEnd(14)}${['p50', 'p95', 'max', 'per s'].map((h) => h.padStart(9)).join('')}`);
  for (const [name, k] of Object.entries(kinds)) console.log(`${name.padEnd(14)}${[k.p50, k.p95, k.max, k.perSecond].map((v) => String(v).padStart(9)).join('')}`);
}
