// Where things are, and building what changed.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';

export const root = path.resolve(import.meta.dirname, '../..');
export const tsc = path.join(root, 'node_modules/typescript-native/bin/tsc');

/** Where the person typed the command: npm changes to the root before it runs a script. */
export const typedIn = () => (process.cwd() === root ? (process.env.INIT_CWD ?? root) : process.cwd());

export function dataDir() {
  return process.env.DATA_DIR ? path.resolve(typedIn(), process.env.DATA_DIR) : path.join(root, '.data');
}

const skipped = new Set(['node_modules', 'dist', 'generated', 'test-results', 'playwright-report']);

/** Names, sizes and times of all sources below the given folders: equal fingerprints mean that nothing was touched. */
function fingerprint(folders) {
  const hash = createHash('sha256');
  const visit = (entry) => {
    const stat = statSync(entry, { throwIfNoEntry: false });
    if (!stat) return;
    if (stat.isDirectory()) {
      for (const name of readdirSync(entry).sort()) if (!skipped.has(name) && !name.startsWith('.') && !name.endsWith('.gql.ts')) visit(path.join(entry, name));
    } else hash.update(`${path.relative(root, entry)}\0${stat.size}\0${stat.mtimeMs}\n`);
  };
  for (const folder of [...folders, 'package-lock.json', 'tsconfig.base.json', 'nx.json']) visit(path.join(root, folder));
  return hash.digest('hex');
}

/** Runs Nx targets quietly; what it printed is returned, and worth showing only when it failed. */
export function nx(args) {
  const child = spawn(process.execPath, [path.join(root, 'node_modules/nx/dist/bin/nx.js'), ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NX_DAEMON: 'false', NX_TUI: 'false', NODE_ENV: 'production' },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (output += text));
  return new Promise((resolve) => {
    child.on('error', (error) => resolve({ ok: false, output: String(error) }));
    child.on('close', (code) => resolve({ ok: code === 0, output: process.stderr.isTTY ? output : stripVTControlCharacters(output) }));
  });
}

const hasWeb = () => existsSync(path.join(root, 'web/vite.config.ts'));

/**
 * Builds what changed since the last successful build.
 * @param {'server' | 'all'} scope
 * @returns {Promise<{ok: boolean, changed: boolean, output: string}>}
 */
export async function build(scope) {
  const server = { stamp: path.join(root, '.nx/built-server'), print: fingerprint(['server', 'shared', 'infra/package.json']), output: 'server/dist' };
  const web = { stamp: path.join(root, '.nx/built-web'), print: fingerprint(['web', 'shared']), output: 'web/dist' };
  const parts = scope === 'server' || !hasWeb() ? [server] : [server, web];
  const fresh = ({ stamp, print, output }) => existsSync(path.join(root, output)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === print;
  if (parts.every(fresh)) return { ok: true, changed: false, output: '' };
  const result = await nx(['run-many', '-t', 'build', ...(parts.length === 1 ? ['-p', '@helpcommons/server'] : [])]);
  if (result.ok) {
    mkdirSync(path.join(root, '.nx'), { recursive: true });
    for (const { stamp, print } of parts) writeFileSync(stamp, print);
  }
  return { ...result, changed: true };
}
