import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { writeCommunity } from './lib/community.mjs';
import { cpuOf } from './lib/cpu.mjs';
import { load } from './lib/load.mjs';
import { addComments } from './lib/people.mjs';
import { report } from './lib/report.mjs';
import { onStage } from './lib/stage.mjs';
import { bareServer } from './lib/yardstick.mjs';

export const description = 'thread page and home as a guest gets them, from memory and made for each: requests/s, CPU, statements, bytes, 304   [--seconds N] [--prof DIR]';

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

const seen = (page) => ({ expect: { status: page.status ?? 200 } });

/** From memory, beside bare node:http that sends the same bytes: turn by turn, because the machine is not the same from one second to the next. */
async function measureKept(stage, server, path, seconds) {
  const first = await fetch(server.url + path, { headers: gzip });
  const body = gzipSync(Buffer.from(await first.arrayBuffer()), { level: 3 });
  const bare = await bareServer(body, { 'content-type': 'text/html; charset=utf-8', 'content-encoding': 'gzip' });
  const request = { url: server.url + path, headers: gzip };
  const asked = { ...request, headers: { ...gzip, 'if-none-match': first.headers.get('etag') } };
  const runs = { kept: [], bare: [], unchanged: [] };
  await measure(stage, server, { ...request, seconds: 1 });
  for (let round = 0; round < 3; round++) {
    const turn = Math.max(1, seconds / 4);
    runs.bare.push(await load({ url: bare.url, connections: CONNECTIONS, seconds: turn }));
    runs.kept.push(await measure(stage, server, { ...request, seconds: turn }));
    runs.unchanged.push(await measure(stage, server, { ...asked, seconds: turn, ...seen({ status: 304 }) }));
  }
  bare.stop();
  const middle = (list, of) => list.map(of).sort((x, y) => x - y)[1];
  const rate = (r) => r.per_second;
  const statements = await stage.statements(() => fetch(server.url + path, { headers: gzip }).then((r) => r.arrayBuffer()));
  const cpu = { kept: middle(runs.kept, (r) => r.cpu_ms), unchanged: middle(runs.unchanged, (r) => r.cpu_ms) };
  return [
    { name: 'thread page, from memory', value: middle(runs.kept, rate), unit: 'requests/s', yardstick: middle(runs.bare, rate), bar: { ratio_at_least: 0.5 }, note: `${cpu.kept?.toFixed(3)} ms CPU; beside bare node:http` },
    { name: 'thread page, 304 from memory', value: middle(runs.unchanged, rate), unit: 'requests/s', yardstick: middle(runs.kept, rate), bar: { ratio_at_least: 1 }, note: `${cpu.unchanged?.toFixed(3)} ms CPU; beside the page itself` },
    { name: 'thread page, from memory: statements', value: statements.length, unit: 'a page', bar: { at_most: 0 } },
  ];
}

/** Made for each request: addresses in turn, and nothing is kept. */
async function measureMade(stage, server, name, paths, seconds, bars) {
  let next = 0;
  const job = { url: server.url, requests: paths.map((path) => ({ path })) };
  await measure(stage, server, { ...job, amount: Math.max(paths.length * 2, 600) }); // until everything is compiled, and counted where counts are kept
  const html = await measure(stage, server, { ...job, seconds });
  const fetchOne = () => fetch(server.url + paths[next++ % paths.length], { headers: gzip });
  const statements = await stage.statements(async () => {
    for (let i = 0; i < 10; i++) await fetchOne().then((r) => r.arrayBuffer());
  });
  const plain = await fetch(server.url + paths[0], { headers: { 'accept-encoding': 'identity' } }).then((r) => r.text());
  return {
    statements: [...new Set(statements)],
    bars: [
      { name: `${name}, not cached`, value: html.per_second, unit: 'requests/s', bar: bars.rate },
      { name: `${name}: CPU of the server`, value: html.cpu_ms, unit: 'ms/request', bar: bars.cpu },
      { name: `${name}: CPU of PostgreSQL`, value: html.postgres_cpu_ms, unit: 'ms/request', bar: bars.postgres },
      { name: `${name}: statements`, value: statements.length / 10, unit: 'a page', bar: bars.statements },
      { name: `${name}: p95 at ${CONNECTIONS} connections`, value: html.p95_ms, unit: 'ms' },
      { name: `${name}: first load of a guest`, value: (await firstLoad(server.url + paths[0])) / 1000, unit: 'kB', bar: bars.bytes, note: `HTML ${(plain.length / 1000).toFixed(1)} kB before compression` },
    ],
  };
}

export async function run({ args }) {
  const seconds = Number(option(args, '--seconds', '8'));
  const profile = option(args, '--prof');
  return onStage(async (stage) => {
    const file = path.join(stage.folder, 'community.jsonl');
    // Every tenth thread is as long as the one that is measured.
    await writeCommunity(file, { threads: 1000, answers: (n) => (n % 10 === 9 ? 20 : n % 5) });
    await stage.cli('import', 'jsonl', file, '--json');
    await addComments(stage.sql);
    await stage.sql.query('vacuum analyze');
    const { rows } = await stage.sql.query('select id, slug from thread where answer_count = 20 order by id');
    const paths = rows.map(({ id, slug }) => `/questions/${id}/${slug}`);
    const server = await stage.server({ nodeArgs: profile ? ['--cpu-prof', `--cpu-prof-dir=${path.resolve(profile)}`] : [] });
    const kept = await measureKept(stage, server, paths[0], seconds);
    await stage.cli('settings', 'set', 'pages.kept.megabytes', '0');
    await sleep(1000);
    const thread = await measureMade(stage, server, 'thread page', paths, seconds, {
      rate: { at_least: 700 }, cpu: { at_most: 1.5 }, postgres: { at_most: 0.8 }, statements: { at_most: 6 }, bytes: { at_most: 60 },
    });
    const home = await measureMade(stage, server, 'home', ['/', '/?list=unanswered', '/?list=solved', '/?list=popular'], seconds / 2, { bytes: { at_most: 60 } });
    await server.stop();
    return report('Pages', [...kept, ...thread.bars, ...home.bars], { statements: { thread: thread.statements, home: home.statements } });
  });
}
