// A throw-away place to measure in: a durable PostgreSQL (fsync on, unlike that of the tests) and a built server, on free ports, in a temporary folder.
import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { startWatchdog } from '../../lib/watchdog.mjs';
import { root } from '../../lib/workspace.mjs';
import { ensureDatabase, freePort, startPostgres, stopPostgres } from '../../postgres.mjs';
import { cpuOf } from './cpu.mjs';

const dist = (file) => path.join(root, 'server/dist', file);

/** What the caller's environment must not bring along: another database, mail server or proxy. */
const inherited = () => Object.fromEntries(Object.entries(process.env).filter(([name]) => /^(PATH|HOME|TMPDIR|LANG|NODE_OPTIONS)$/.test(name)));

/**
 * Runs `work(stage)` and removes everything afterwards, also when it fails or is interrupted.
 * @template T
 * @param {(stage: Stage) => Promise<T>} work
 */
export async function onStage(work) {
  const stage = await Stage.make();
  const interrupted = () => void stage.remove().finally(() => process.exit(130));
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, interrupted);
  try {
    return await work(stage);
  } finally {
    for (const signal of ['SIGINT', 'SIGTERM']) process.off(signal, interrupted);
    await stage.remove();
  }
}

export class Stage {
  children = new Set();

  static async make() {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'helpcommons-bench-'));
    chmodSync(folder, 0o755); // the user that PostgreSQL runs as has to pass
    const stage = new Stage();
    stage.folder = folder;
    stage.pg = path.join(folder, 'pg');
    stage.postgres = await startPostgres({ dir: stage.pg });
    stage.calmWatchdog = startWatchdog({ database: stage.postgres.pid, folder });
    await ensureDatabase(stage.postgres, 'bench');
    stage.env = { ...inherited(), NODE_ENV: 'production', HELPCOMMONS_LOCAL: '1', DATABASE_URL: stage.postgres.url('bench'), DATA_DIR: path.join(folder, 'data'), SEED: 'none', LOG_LEVEL: 'warn' };
    mkdirSync(stage.env.DATA_DIR);
    stage.sql = new pg.Client({ connectionString: stage.env.DATABASE_URL, application_name: 'bench' });
    await stage.sql.connect();
    return stage;
  }

  /** Runs a command of the command line; gives what it printed. */
  async cli(...args) {
    const child = this.start([dist('cli.js'), ...args], this.env, ['ignore', 'pipe', 'inherit']);
    let out = '';
    child.stdout.setEncoding('utf8').on('data', (text) => (out += text));
    const code = await new Promise((resolve) => child.once('close', resolve));
    if (code !== 0) throw new Error(`cli ${args[0]} ended with status ${code}`);
    return out;
  }

  /** @param {{env?: Record<string, string>, nodeArgs?: string[]}} [options] */
  async server({ env = {}, nodeArgs = [] } = {}) {
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    const child = this.start([...nodeArgs, dist('main.js')], { ...this.env, PORT: String(port), HOST: '127.0.0.1', PUBLIC_URL: url, ...env }, ['ignore', 'ignore', 'inherit']);
    for (let i = 0; i < 300 && child.exitCode === null; i++) {
      if (await fetch(`${url}/health/ready`).then((r) => r.ok, () => false)) return { url, pid: child.pid, stop: () => this.stop(child) };
      await sleep(100);
    }
    throw new Error('The server did not become ready');
  }

  start(args, env, stdio) {
    const child = spawn(process.execPath, args, { cwd: this.folder, env, stdio });
    this.children.add(child);
    child.once('exit', () => this.children.delete(child));
    return child;
  }

  stop(child) {
    if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    const late = setTimeout(() => child.kill('SIGKILL'), 15_000);
    return ended.finally(() => clearTimeout(late));
  }

  /** Statements that requests sent while `work` ran (`START TRANSACTION` and `COMMIT` among them); those of the worker's handlers are left out. */
  async statements(work) {
    const set = async (value) => {
      await this.sql.query(`alter system set log_statement = '${value}'`);
      await this.sql.query(`alter system set log_line_prefix = '%a|%p|'`);
      await this.sql.query('select pg_reload_conf()');
      await sleep(300);
    };
    await set('all');
    const log = `${this.pg}.log`;
    const since = statSync(log).size;
    await work();
    await sleep(50);
    const text = readFileSync(log, 'utf8').slice(since);
    await set('none');
    const lines = [...text.matchAll(/^helpcommons\|(\d+)\|LOG: {2}(?:statement|execute [^:]*): ([^\n]*(?:\n\t[^\n]*)*)/gm)];
    return withoutHandlers(lines.map(([, connection, statement]) => ({ connection, statement: statement.replace(/\s+/g, ' ').trim() })));
  }

  /** CPU of PostgreSQL with all its processes, in ms; undefined where the system does not tell. */
  postgresCpu() {
    return cpuOf(this.postgres.pid, true);
  }

  async remove() {
    await Promise.all([...this.children].map((child) => this.stop(child)));
    await this.sql.end().catch(() => {});
    await stopPostgres(this.pg);
    rmSync(this.folder, { recursive: true, force: true });
    this.calmWatchdog();
  }
}

/** A handler of events is a transaction that notes a receipt. */
function withoutHandlers(lines) {
  const open = new Map();
  const kept = [];
  for (const line of lines) {
    const transaction = open.get(line.connection) ?? (/^start transaction/i.test(line.statement) ? [] : undefined);
    if (!transaction) {
      if (!/^commit/i.test(line.statement)) kept.push(line.statement); // begun before we listened
      continue;
    }
    transaction.push(line.statement);
    open.set(line.connection, transaction);
    if (!/^(commit|rollback)/i.test(line.statement)) continue;
    open.delete(line.connection);
    if (!transaction.some((statement) => statement.includes('event_receipt'))) kept.push(...transaction);
  }
  return kept;
}
