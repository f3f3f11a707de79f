// One throw-away PostgreSQL for the whole run, with a migrated template that each test file copies.
import { ensureDatabase, startTemporaryPostgres } from '@helpcommons/infra/postgres';
import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

export default async function () {
  const server = await startTemporaryPostgres();
  globalThis.__POSTGRES__ = server;
  await ensureDatabase(server, 'template_helpcommons');
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'helpcommons-test-'));
  globalThis.__DATA_DIR__ = dataDir;
  const cli = path.resolve(import.meta.dirname, '../dist/cli.js');
  const r = spawnSync(process.execPath, [cli, 'migrate'], { encoding: 'utf8', env: { ...process.env, NODE_ENV: 'test', DATABASE_URL: server.url('template_helpcommons'), DATA_DIR: dataDir } });
  if (r.status !== 0) throw new Error(`The template database could not be made (build the server first):\n${r.stderr}`);
  process.env.TEST_DATABASE_URL = server.url('postgres');
  process.env.TEST_DATA_DIR = dataDir;
}
