// Steps that pass or fail as a whole.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { build, nx, root } from '../lib/workspace.mjs';
import { ensureDatabase, startTemporaryPostgres } from '../postgres.mjs';
import { atEnd, node } from './run.mjs';

const bin = (file) => path.join(root, 'node_modules', file);
const there = (file) => existsSync(path.join(root, file));
const passed = { passed: 1, failed: 0, skipped: 0 };
const failed = (output) => ({ passed: 0, failed: 1, skipped: 0, output: output.trim() });
const skipped = (why) => ({ passed: 0, failed: 0, skipped: 1, why });
const cli = path.join(root, 'server/dist/cli.js');

export async function buildGate() {
  const result = await build('all');
  return result.ok ? passed : failed(result.output);
}

export async function typesGate() {
  const packages = ['server', 'web', 'shared', 'e2e'].filter((folder) => there(`${folder}/tsconfig.json`));
  const result = await nx(['run-many', '-t', 'typecheck', '-p', packages.map((folder) => `@helpcommons/${folder}`).join(','), '--output-style=stream-without-prefixes']);
  return result.ok ? passed : failed(result.output);
}

export async function lintGate() {
  const result = await node([bin('oxlint/bin/oxlint'), '--type-aware', '--deny-warnings'], { capture: true });
  return result.code === 0 ? passed : failed(result.output);
}

export async function boundariesGate() {
  const result = await node(['infra/lint/check-boundaries.mjs'], { capture: true });
  return result.code === 0 ? passed : failed(result.output);
}

/** The committed schema is the one the code has. */
export async function schemaGate() {
  if (!existsSync(cli)) return skipped('there is no server/dist/cli.js');
  const printed = await node([cli, 'schema', 'print'], { capture: true });
  if (printed.code !== 0) return failed(printed.output);
  const file = 'shared/graphql/schema.graphql';
  const committed = there(file) ? readFileSync(path.join(root, file), 'utf8') : '';
  if (printed.stdout.trim() === committed.trim()) return passed;
  const lines = new Set(committed.split('\n'));
  const news = printed.stdout.split('\n').filter((line) => !lines.has(line)).slice(0, 15);
  return failed(`${file} is stale. Renew it: npm run cli -- schema print > ${file}\nThe code has, and the file has not (first lines):\n${news.join('\n')}`);
}

/** The migrations make the tables that the entities describe. */
export async function migrationsGate() {
  if (!existsSync(cli)) return skipped('there is no server/dist/cli.js');
  const postgres = await startTemporaryPostgres();
  const stop = atEnd(() => postgres.stop());
  try {
    await ensureDatabase(postgres, 'drift');
    const env = { DATABASE_URL: postgres.url('drift'), DATA_DIR: path.dirname(postgres.dir), NODE_ENV: 'test', SEED: 'none' };
    for (const args of [['migrate'], ['migrate', '--check']]) {
      const result = await node([cli, ...args], { env, capture: true });
      if (result.code !== 0) return failed(result.output);
    }
    return passed;
  } finally {
    await stop();
  }
}
