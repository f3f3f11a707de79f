// The browser journeys: a fresh community on a free port, and Playwright with the Chromium of this machine.
import { spawn } from 'node:child_process';
import { accessSync, chmodSync, constants, existsSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { root } from '../lib/workspace.mjs';
import { freePort } from '../postgres.mjs';
import { atEnd, node } from './run.mjs';
import { hasTests, withReport } from './suites.mjs';

const skipped = (why) => ({ passed: 0, failed: 0, skipped: 1, why });

const executable = (file) => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

export function findChromium(env = process.env) {
  if (env.CHROMIUM) return executable(env.CHROMIUM) ? env.CHROMIUM : undefined;
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
  const inPath = (env.PATH ?? '').split(path.delimiter).flatMap((folder) => names.map((name) => path.join(folder, name)));
  const known = ['/usr/bin/chromium', '/snap/bin/chromium', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium'];
  return [...inPath, ...known].find(executable);
}

/** A server of its own on an empty DATA_DIR with the demo community; its output is kept for the case that it fails. */
async function freshServer() {
  const data = mkdtempSync(path.join(os.tmpdir(), 'helpcommons-e2e-'));
  chmodSync(data, 0o755);
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const inherited = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(npm_.*|DATABASE_URL|ELASTICSEARCH_URL|SMTP_URL|STORAGE_URL)$/.test(name)));
  const env = { ...inherited, PORT: String(port), PUBLIC_URL: url, DATA_DIR: data, SEED: 'demo', OUTBOUND_ALLOW_PRIVATE: '127.0.0.1' };
  const child = spawn(process.execPath, ['infra/start.mjs'], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (said = (said + text).slice(-20_000)));
  const ended = new Promise((resolve) => child.once('close', resolve));
  const stop = atEnd(async () => {
    child.kill('SIGTERM');
    await ended;
    rmSync(data, { recursive: true, force: true });
  });
  for (let i = 0; i < 600 && child.exitCode === null; i++) {
    const ready = await fetch(`${url}/health/ready`).then((response) => response.ok, () => false);
    if (ready) return { url, data, stop, said: () => said };
    await sleep(200);
  }
  await stop();
  return { problem: said };
}

function readPlaywright(text) {
  const { stats, suites } = JSON.parse(text);
  const failures = [];
  const visit = (suite, trail) => {
    for (const spec of suite.specs ?? []) if (!spec.ok) failures.push(`e2e: ${[...trail, spec.title].join(' › ')}`);
    for (const inner of suite.suites ?? []) visit(inner, [...trail, inner.title]);
  };
  for (const suite of suites) visit(suite, [suite.title]);
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped, failures };
}

export async function journeys(patterns) {
  if (!hasTests('e2e/tests', /\.spec\.ts$/)) return skipped('e2e/tests has no journeys');
  if (!existsSync(path.join(root, 'server/dist/main.js'))) return skipped('there is no server/dist/main.js');
  const chromium = findChromium();
  if (!chromium) return skipped(process.env.CHROMIUM ? `CHROMIUM=${process.env.CHROMIUM} is not a program` : 'found no Chromium or Chrome (set CHROMIUM to one)');
  const server = await freshServer();
  if (server.problem !== undefined) return { passed: 0, failed: 1, skipped: 0, output: `The server did not become ready:\n${server.problem}` };
  try {
    const playwright = path.join(root, 'node_modules/@playwright/test/cli.js');
    const result = await withReport(
      (report) => node([playwright, 'test', '--reporter=list,json', ...patterns], { cwd: path.join(root, 'e2e'), env: { BASE_URL: server.url, CHROMIUM: chromium, E2E_DATA_DIR: server.data, PLAYWRIGHT_JSON_OUTPUT_NAME: report }, minutes: 30 }),
      readPlaywright,
    );
    if (result.failed) result.output = `The server said last:\n${server.said().slice(-3000)}`;
    return result;
  } finally {
    await server.stop();
  }
}
