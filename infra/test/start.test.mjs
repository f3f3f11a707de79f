import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { alive } from '../lib/processes.mjs';
import { runningPostgres, stopPostgres } from '../postgres.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const folders = [];
afterEach(async () => {
  for (const data of folders.splice(0)) {
    await stopPostgres(path.join(data, 'pg'));
    rmSync(data, { recursive: true, force: true });
  }
});

function folder() {
  const data = mkdtempSync(path.join(os.tmpdir(), 'help commons-'));
  chmodSync(data, 0o755);
  folders.push(data);
  return data;
}

/** Starts `npm start` (or the supervisor alone) in a process group of its own. */
function start(data, { env = {}, command = ['npm', 'start'] } = {}) {
  const clean = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_|^DATABASE_URL$|^NODE_TEST_CONTEXT$|^SEED$/i.test(name)));
  const child = spawn(command[0], command.slice(1), {
    cwd: root,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...clean, DATA_DIR: data, HELPCOMMONS_SERVER_SCRIPT: path.join(import.meta.dirname, 'stand-in.mjs'), ...env },
  });
  const run = { child, out: '', err: '' };
  child.stdout.on('data', (text) => (run.out += text));
  child.stderr.on('data', (text) => (run.err += text));
  run.ended = new Promise((resolve) => child.once('close', (code) => resolve(code)));
  return run;
}

async function until(what, condition) {
  for (let i = 0; i < 600; i++) {
    if (condition()) return;
    await sleep(50);
  }
  assert.fail(`never happened: ${what}`);
}

const ready = (run) => until(`ready (${run.err})`, () => run.out.includes('stand-in ready'));
const seen = (data) => readFileSync(path.join(data, 'seen.txt'), 'utf8');
const serverPid = (data) => Number(/started (\d+)/.exec(seen(data))[1]);

async function everythingEnded(data) {
  await until('the server ends', () => !alive(serverPid(data)));
  await until('PostgreSQL ends', () => !runningPostgres(path.join(data, 'pg')));
}

test('SIGTERM to the process group of npm start: server first, PostgreSQL last', async () => {
  const data = folder();
  const run = start(data);
  await ready(run);
  process.kill(-run.child.pid, 'SIGTERM');
  await run.ended;
  await everythingEnded(data);
  assert.match(seen(data), /seed=demo\nstopped with its database/);
});

test('SIGTERM to npm alone', async () => {
  const data = folder();
  const run = start(data);
  await ready(run);
  process.kill(run.child.pid, 'SIGTERM');
  assert.equal(await run.ended, 0);
  assert.equal(alive(serverPid(data)), false); // npm ends last
  assert.equal(runningPostgres(path.join(data, 'pg')), undefined);
  assert.match(seen(data), /stopped with its database/);
});

for (const signal of ['SIGTERM', 'SIGKILL']) {
  test(`${signal} to the shell between npm and the supervisor`, async () => {
    const data = folder();
    const run = start(data, { command: ['sh', '-c', 'npm_lifecycle_event=start node infra/start.mjs; true'] });
    await ready(run);
    process.kill(run.child.pid, signal);
    await everythingEnded(data);
    assert.match(seen(data), /stopped with its database/);
  });
}

test('kill -9 of the whole group of npm start leaves nothing running', async () => {
  const data = folder();
  const run = start(data);
  await ready(run);
  process.kill(-run.child.pid, 'SIGKILL');
  await everythingEnded(data);
  assert.match(seen(data), /stopped with its database/);
});

test('a configuration error is shown as it is', async () => {
  const run = start(folder(), { env: { STAND_IN: 'misconfigured' }, command: [process.execPath, 'infra/start.mjs'] });
  assert.equal(await run.ended, 78);
  assert.equal(run.err, 'PORT must be a number\n');
  assert.equal(run.out, '');
});

test('a server that dies ends the start with its status, and PostgreSQL', async () => {
  const data = folder();
  const run = start(data, { env: { STAND_IN: 'crash' }, command: [process.execPath, 'infra/start.mjs'] });
  assert.equal(await run.ended, 3);
  assert.match(run.err, /ended by itself with exit status 3/);
  assert.equal(runningPostgres(path.join(data, 'pg')), undefined);
});

test('PostgreSQL that dies ends the start with an error', async () => {
  const data = folder();
  const run = start(data, { command: [process.execPath, 'infra/start.mjs'] });
  await ready(run);
  process.kill(runningPostgres(path.join(data, 'pg')).pid, 'SIGKILL');
  assert.equal(await run.ended, 1);
  assert.match(run.err, /PostgreSQL ended unexpectedly/);
  assert.equal(alive(serverPid(data)), false);
});

test('a second start on the same DATA_DIR is refused and disturbs nothing', async () => {
  const data = folder();
  const first = start(data, { command: [process.execPath, 'infra/start.mjs'] });
  await ready(first);
  const second = start(data, { command: [process.execPath, 'infra/start.mjs'] });
  assert.equal(await second.ended, 1);
  assert.match(second.err, /running already/);
  assert.ok(alive(serverPid(data)));
  process.kill(first.child.pid, 'SIGINT');
  assert.equal(await first.ended, 0);
  await everythingEnded(data);
});

/** The command line with a stand-in for the server's part of it. */
function cli(data, args, script) {
  const file = path.join(data, 'cli.mjs');
  spawnSync(process.execPath, ['-e', `require('fs').writeFileSync(${JSON.stringify(file)}, ${JSON.stringify(script)})`]);
  const clean = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_|^DATABASE_URL$|^NODE_TEST_CONTEXT$/i.test(name)));
  return spawnSync('npm', ['run', 'cli', '--', ...args], { cwd: root, encoding: 'utf8', env: { ...clean, DATA_DIR: data, HELPCOMMONS_CLI_SCRIPT: file } });
}

test('npm run cli prints nothing but the command\'s own output, passes status and arguments on', async () => {
  const data = folder();
  const result = cli(data, ['user', 'create', '--json', 'two words'], `console.log(JSON.stringify({ args: process.argv.slice(2), url: process.env.DATABASE_URL })); process.exitCode = 2;`);
  const said = JSON.parse(result.stdout);
  assert.deepEqual(said.args, ['user', 'create', '--json', 'two words']);
  assert.match(said.url, /\/helpcommons$/);
  assert.equal(result.status, 2);
  assert.equal(runningPostgres(path.join(data, 'pg')), undefined);
});

test('npm run cli uses the PostgreSQL of a running start and leaves it running', async () => {
  const data = folder();
  const run = start(data, { command: [process.execPath, 'infra/start.mjs'] });
  await ready(run);
  const { pid, port } = runningPostgres(path.join(data, 'pg'));
  const result = cli(data, ['settings', 'list'], 'console.log(process.env.DATABASE_URL)');
  assert.match(result.stdout, new RegExp(`:${port}/`));
  assert.equal(runningPostgres(path.join(data, 'pg'))?.pid, pid);
  process.kill(run.child.pid, 'SIGTERM');
  assert.equal(await run.ended, 0);
});
