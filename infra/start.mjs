// npm start: build what changed, start PostgreSQL, run the server. Ctrl-C or SIGTERM stops them in order: server first, PostgreSQL last.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { openDatabase } from './lib/local-database.mjs';
import { alive, hangupIgnored } from './lib/processes.mjs';
import { startWatchdog } from './lib/watchdog.mjs';
import { build, nx, root, tsc } from './lib/workspace.mjs';

const dev = process.argv.includes('--dev');
// For the supervisor's own tests: another program in the server's place.
const serverScript = process.env.HELPCOMMONS_SERVER_SCRIPT ?? path.join(root, 'server/dist/main.js');
const configurationError = 78; // EX_CONFIG: the server has said all there is to say

const say = (text) => console.error(text);
const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`;

let stopping = false;
let onStop = () => {};
function stop(reason) {
  if (stopping) return;
  stopping = true;
  if (reason) say(reason);
  onStop();
}

function listenForTheEnd() {
  for (const signal of ['SIGINT', 'SIGTERM', ...(hangupIgnored() ? [] : ['SIGHUP'])]) process.on(signal, () => stop());
  // Somebody may end npm, or the shell that npm puts between, without telling us.
  if (process.env.npm_lifecycle_event) {
    const parent = process.ppid;
    setInterval(() => process.ppid !== parent && stop('npm has ended, so Helpcommons stops too.'), 400).unref();
  }
}

async function buildAll() {
  if (process.env.HELPCOMMONS_SERVER_SCRIPT) return;
  const began = Date.now();
  const slow = setTimeout(() => say('Building …'), 300);
  const result = dev ? await nx(['run-many', '-t', 'build', '-p', '@helpcommons/server']) : await build('all');
  clearTimeout(slow);
  if (!result.ok) {
    if (!stopping) say(`${result.output.trim()}\n\nThe build failed; the reason stands above.`);
    process.exit(stopping ? 0 : 1);
  }
  if (dev) {
    const codegen = await nx(['run-many', '-t', 'codegen']);
    if (!codegen.ok) say(codegen.output.trim());
  } else if (result.changed) say(`Built in ${seconds(began)}.`);
}

/** While developing: recompile the server and the web's GraphQL types when a file changes. */
function startWatchers() {
  if (!dev) return [];
  const run = (...args) => spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'], detached: true });
  const watchers = [run(tsc, '-p', 'server/tsconfig.build.json', '--watch', '--preserveWatchOutput')];
  const codegen = path.join(root, 'node_modules/@graphql-codegen/cli/cjs/bin.js');
  if (existsSync(codegen) && existsSync(path.join(root, 'web/codegen.ts'))) {
    watchers.push(spawn(process.execPath, [codegen, '--config', 'codegen.ts', '--watch'], { cwd: path.join(root, 'web'), stdio: ['ignore', 'ignore', 'inherit'], detached: true }));
  }
  return watchers;
}

function startServer(database) {
  const env = {
    SEED: 'demo',
    ...process.env,
    // On somebody's own machine: fast like production, but with a secret key made and kept in DATA_DIR.
    ...(process.env.NODE_ENV === 'production' ? {} : { HELPCOMMONS_LOCAL: '1' }),
    NODE_ENV: dev ? 'development' : 'production',
    DATABASE_URL: database.url,
    DATA_DIR: database.data,
  };
  const watch = dev ? ['--watch-path=' + path.join(root, 'server/dist'), '--watch-preserve-output'] : [];
  // A process group of its own: Ctrl-C in the terminal reaches only this supervisor, which passes it on once.
  return spawn(process.execPath, [...watch, '--enable-source-maps', serverScript], { cwd: root, stdio: 'inherit', env, detached: true });
}

function killGroup(child, signal) {
  try {
    process.kill(-child.pid, signal);
  } catch {
    // Gone.
  }
}

/** Runs until the server ends, by itself or because it was told to; gives our exit status. */
function supervise(server, database) {
  return new Promise((resolve) => {
    let failure;
    let deadline;
    const endServer = () => {
      server.kill('SIGTERM');
      deadline ??= setTimeout(() => killGroup(server, 'SIGKILL'), 15_000);
    };
    onStop = endServer;
    if (stopping) endServer();
    const watch = setInterval(() => {
      if (stopping || database.pid === undefined || alive(database.pid)) return;
      failure = `PostgreSQL ended unexpectedly; see the end of ${path.join(database.data, 'pg.log')}`;
      stop(failure);
    }, 500);
    server.once('error', (error) => {
      failure = `The server could not be started: ${error.message}`;
      say(failure);
      resolve(1);
    });
    server.once('exit', (code, signal) => {
      clearInterval(watch);
      clearTimeout(deadline);
      killGroup(server, 'SIGKILL'); // whatever it may have left in its group
      if (stopping) return resolve(failure ? 1 : 0);
      stopping = true;
      if (code !== configurationError && code !== 0) say(signal ? `The server was ended by ${signal}.` : `The server ended by itself with exit status ${code}.`);
      resolve(code === null ? 1 : code);
    });
  });
}

listenForTheEnd();
await buildAll();
let database;
try {
  if (!stopping) database = await openDatabase('start', say);
} catch (error) {
  say(error.message);
  process.exit(1);
}
if (stopping || !database) {
  await database?.release();
  process.exit(0);
}
const watchers = startWatchers();
const server = startServer(database);
const calmWatchdog = server.pid === undefined ? () => {} : startWatchdog({ group: server.pid, database: database.pid });
const status = await supervise(server, database);
for (const watcher of watchers) killGroup(watcher, 'SIGTERM');
await database.release();
calmWatchdog();
process.exit(status);
