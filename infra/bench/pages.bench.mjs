import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { writeCommunity } from './lib/community.mjs';
import { cpuOf } from './lib/cpu.mjs';
import { load } from './lib/load.mjs';
import { addComments } from './lib/people.mjs';
import { report } from './lib/report.mjs';
import { onStage } from './lib/stage.mjs';
import { bareServer } from './lib/yardstick.mjs';

export const description = 'thread page and home as a guest gets them: requests/s, CPU, statements, bytes, 304   [--seconds N] [--prof DIR]';

const CONNECTIONS = 16;
const gzip = { 'accept-encoding': 'gzip' };
const option = (args, name, fallback) => (args.includes(name) ? args[args.indexOf(name) + 1] : fallback);

/** Requests/s and CPU of the server and of PostgreSQL for each. */
async function measure(stage, server, job) {
  const before = { server: cpuOf(server.pid), postgres: stage.postgresCpu() };
  const result = await load({ url: server.url, connections: CONNECTIONS, headers: gzip, ...job });
  if (result.errors || result.refused) throw new Error(`${result.errors} errors, ${result.refused} other answers: ${result.example}`);
  const each = (now, then) => (now === undefined ? undefined : (now - then) / result.requests);
  return { ...result, cpu_ms: each(cpuOf(server.pid), before.server), postgres_cpu_ms: each(stage.postgresCpu(), before.postgres) };
}

/** HTML, style sheets and scripts that a guest's browser fetches before the page is usable, as they travel. */
async function firstLoad(url) {
  const encoded = async (address, accept) => {
    const response = await fetch(address, { headers: { 'accept-encoding': accept } });
    const text = await response.text();
    return { text, bytes: Number(response.headers.get('content-length') ?? Buffer.byteLength(text)) };
  };
  const page = await encoded(url, 'gzip');
  const assets = [...page.text.matchAll(/<(?:link[^>]*rel="stylesheet"[^>]*href|script[^>]*src)="([^"]+)"/g)].map((m) => m[1]);
  const sizes = await Promise.all(assets.map(async (asset) => (await encoded(new URL(asset, url), 'br, gzip')).bytes));
  return page.bytes + sizes.reduce((a, b) => a + b, 0);
}

async function measurePage(stage, server, name, page, seconds, bars) {
  const first = await fetch(server.url + page, { headers: gzip });
  const etag = first.headers.get('etag');
  const body = Buffer.from(await first.arrayBuffer());
  await measure(stage, server, { url: server.url + page, seconds: Math.min(3, seconds), expect: { status: 200 } }); // until everything is compiled
  const html = await measure(stage, server, { url: server.url + page, seconds });
  const unchanged = await measure(stage, server, { url: server.url + page, seconds: seconds / 2, headers: { ...gzip, 'if-none-match': etag }, expect: { status: 304 } });
  const statements = await stage.statements(async () => {
    for (let i = 0; i < 10; i++) await fetch(server.url + page, { headers: gzip }).then((r) => r.arrayBuffer());
  });
  const bare = await bareServer(gzipSync(body), { 'content-type': 'text/html; charset=utf-8', 'content-encoding': 'gzip' });
  const yardstick = await load({ url: bare.url, connections: CONNECTIONS, seconds: Math.min(4, seconds) });
  bare.stop();
  return {
    statements: [...new Set(statements)],
    bars: [
      { name: `${name}, not cached`, value: html.per_second, unit: 'requests/s', bar: bars.rate, yardstick: yardstick.per_second },
      { name: `${name}: CPU of the server`, value: html.cpu_ms, unit: 'ms/request', bar: bars.cpu },
      { name: `${name}: CPU of PostgreSQL`, value: html.postgres_cpu_ms, unit: 'ms/request', bar: bars.postgres },
      { name: `${name}: statements`, value: statements.length / 10, unit: 'a page', bar: bars.statements },
      { name: `${name}: p95 at ${CONNECTIONS} connections`, value: html.p95_ms, unit: 'ms' },
      { name: `${name}, 304`, value: unchanged.per_second, unit: 'requests/s', note: `${unchanged.cpu_ms?.toFixed(2)} ms CPU` },
      { name: `${name}: first load of a guest`, value: (await firstLoad(server.url + page)) / 1000, unit: 'kB', bar: bars.bytes, note: `HTML ${(body.length / 1000).toFixed(1)} kB before compression` },
    ],
  };
}

export async function run({ args }) {
  const seconds = Number(option(args, '--seconds', '8'));
  const profile = option(args, '--prof');
  return onStage(async (stage) => {
    const file = path.join(stage.folder, 'community.jsonl');
    // The last thread, hence the newest, is the one that is measured.
    await writeCommunity(file, { threads: 1000, answers: (n) => (n === 999 ? 20 : n % 5) });
    await stage.cli('import', 'jsonl', file, '--json');
    await addComments(stage.sql);
    await stage.sql.query('vacuum analyze');
    const { rows } = await stage.sql.query('select id, slug from thread order by answer_count desc limit 1');
    const server = await stage.server({ nodeArgs: profile ? ['--cpu-prof', `--cpu-prof-dir=${path.resolve(profile)}`] : [] });
    const thread = await measurePage(stage, server, 'thread page', `/questions/${rows[0].id}/${rows[0].slug}`, seconds, {
      rate: { at_least: 700 }, cpu: { at_most: 1.5 }, postgres: { at_most: 0.8 }, statements: { at_most: 6 }, bytes: { at_most: 60 },
    });
    const home = await measurePage(stage, server, 'home', '/', seconds, { bytes: { at_most: 60 } });
    await server.stop();
    return report('Pages', [...thread.bars, ...home.bars], { statements: { thread: thread.statements, home: home.statements } });
  });
}
