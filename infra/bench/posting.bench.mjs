import path from 'node:path';
import { writeCommunity } from './lib/community.mjs';
import { cpuOf } from './lib/cpu.mjs';
import { load } from './lib/load.mjs';
import { signIn } from './lib/people.mjs';
import { markdown, randomFrom, wordsFrom } from './lib/random.mjs';
import { report } from './lib/report.mjs';
import { onStage } from './lib/stage.mjs';

export const description = 'answers through GraphQL by signed-in members, 16 at once: answers/s, latency, statements and commits each   [--answers N] [--prof DIR]';

const CLIENTS = 16;
const WARM_UP = 400;
const COUNTED = 20;
const document = 'mutation Answer($input: AnswerInput!) { postAnswer(input: $input) { __typename ... on PostPayload { post { id url bodyHtml } thread { id answerCount } } ... on UserError { code message } } }';
const option = (args, name, fallback) => (args.includes(name) ? args[args.indexOf(name) + 1] : fallback);

/** Each by another member in another thread than the one before, and no text twice. */
function requests(amount, cookies, threads) {
  const random = randomFrom(7);
  const word = wordsFrom(random);
  return Array.from({ length: amount }, (_, n) => ({
    method: 'POST',
    path: '/graphql',
    headers: { 'content-type': 'application/json', cookie: cookies[n % cookies.length] },
    body: JSON.stringify({ query: document, variables: { input: { thread: threads[n % threads.length], body: `${markdown(word, 600)}\n\n${n}` } } }),
  }));
}

const expect = { status: 200, body: '"PostPayload"' };

async function commits(sql) {
  await sql.query('select pg_stat_force_next_flush()');
  const { rows } = await sql.query(`select xact_commit::float8 as n from pg_stat_database where datname = current_database()`);
  return rows[0].n;
}

/** Statements and commits of one answer, counted on a few that are posted one after the other. */
async function countOne(stage, server, list) {
  const statements = await stage.statements(async () => {
    for (const { path: at, ...request } of list) {
      const text = await fetch(server.url + at, request).then((r) => r.text());
      if (!text.includes(expect.body)) throw new Error(`An answer was refused: ${text.slice(0, 300)}`);
    }
  });
  const count = (pattern) => statements.filter((s) => pattern.test(s)).length / list.length;
  const began = statements.findIndex((s) => /^start transaction$/i.test(s));
  const writing = statements.slice(began, statements.findIndex((s, i) => i > began && /^commit$/i.test(s)) + 1);
  return { statements: statements.length / list.length, commits: count(/^start transaction$/i), writing, of_one: statements.slice(0, Math.ceil(statements.length / list.length)) };
}

export async function run({ args }) {
  const answers = Number(option(args, '--answers', '4000'));
  const profile = option(args, '--prof');
  return onStage(async (stage) => {
    const file = path.join(stage.folder, 'community.jsonl');
    await writeCommunity(file, { threads: 1000, people: 800, answers: (n) => n % 3 });
    await stage.cli('import', 'jsonl', file, '--json');
    const cookies = await signIn(stage.sql, 400);
    const threads = (await stage.sql.query('select id from thread order by id')).rows.map((row) => row.id);
    const server = await stage.server({ nodeArgs: profile ? ['--cpu-prof', `--cpu-prof-dir=${path.resolve(profile)}`] : [] });
    const all = requests(WARM_UP + COUNTED + answers, cookies, threads);
    const post = async (list) => {
      const result = await load({ url: server.url, connections: CLIENTS, amount: list.length, requests: list, expect });
      if (result.errors || result.refused) throw new Error(`${result.errors} errors, ${result.refused} refused: ${result.example}`);
      return result;
    };
    await post(all.slice(0, WARM_UP));
    const one = await countOne(stage, server, all.slice(WARM_UP, WARM_UP + COUNTED));
    const before = { server: cpuOf(server.pid), postgres: stage.postgresCpu(), commits: await commits(stage.sql) };
    const result = await post(all.slice(WARM_UP + COUNTED));
    const cpu = (now, then) => (now === undefined ? undefined : (now - then) / result.requests);
    const bars = [
      { name: `answers at ${CLIENTS} clients`, value: result.per_second, unit: 'answers/s', bar: { at_least: 1000 } },
      { name: 'p50', value: result.p50_ms, unit: 'ms' },
      { name: 'p95', value: result.p95_ms, unit: 'ms' },
      { name: 'slowest', value: result.max_ms, unit: 'ms', bar: { at_most: 100 } },
      { name: 'round trips of the transaction', value: one.writing.length, unit: 'an answer', bar: { at_most: 6 } },
      { name: 'with session, result and telling open pages', value: one.statements, unit: 'an answer' },
      { name: 'commits', value: one.commits, unit: 'an answer', bar: { at_most: 1 } },
      { name: 'CPU of the server, worker included', value: cpu(cpuOf(server.pid), before.server), unit: 'ms/answer' },
      { name: 'CPU of PostgreSQL, worker included', value: cpu(stage.postgresCpu(), before.postgres), unit: 'ms/answer' },
      { name: 'transactions of all, worker included', value: ((await commits(stage.sql)) - before.commits) / result.requests, unit: 'an answer' },
    ];
    await server.stop();
    return report('Posting', bars, { statements: one.of_one });
  });
}
