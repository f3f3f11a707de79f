// The bootstrap in a small repository of its own, with a stand-in for npm.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';

let base;
beforeEach(() => {
  base = mkdtempSync(path.join(os.tmpdir(), 'boot strap-'));
  mkdirSync(path.join(base, 'infra'));
  copyFileSync(path.resolve(import.meta.dirname, '../bootstrap.mjs'), path.join(base, 'infra/bootstrap.mjs'));
  writeFileSync(path.join(base, 'package.json'), '{ "type": "module", "workspaces": ["infra"] }');
  writeFileSync(path.join(base, 'infra/package.json'), '{}');
  writeFileSync(path.join(base, 'npm.cjs'), `
    const fs = require('fs');
    fs.appendFileSync('runs.txt', 'run\\n');
    console.log('said by npm');
    setTimeout(() => {
      if (process.env.NPM_FAILS) process.exit(1);
      fs.mkdirSync('node_modules/.bin', { recursive: true });
      fs.writeFileSync('node_modules/.bin/node', '');
    }, 500);`);
});
afterEach(() => rmSync(base, { recursive: true, force: true }));

function bootstrap(env = {}) {
  const child = spawn(process.execPath, ['infra/bootstrap.mjs'], { cwd: base, env: { ...process.env, npm_execpath: path.join(base, 'npm.cjs'), ...env } });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (text) => (stdout += text));
  child.stderr.on('data', (text) => (stderr += text));
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, stdout, stderr })));
}
const runs = () => (existsSync(path.join(base, 'runs.txt')) ? readFileSync(path.join(base, 'runs.txt'), 'utf8').split('\n').length - 1 : 0);

test('installs once, also when started twice at once, and says nothing on stdout', async () => {
  const both = await Promise.all([bootstrap(), bootstrap()]);
  assert.deepEqual(both.map(({ code, stdout }) => [code, stdout]), [[0, ''], [0, '']]);
  assert.equal(runs(), 1);
  assert.deepEqual(await bootstrap(), { code: 0, stdout: '', stderr: '' });
  assert.equal(runs(), 1);
});

test('installs again when a manifest changed', async () => {
  await bootstrap();
  writeFileSync(path.join(base, 'infra/package.json'), '{ "name": "changed" }');
  await bootstrap();
  assert.equal(runs(), 2);
});

test('a failed install ends with a reason, and the next one tries again', async () => {
  const failed = await bootstrap({ NPM_FAILS: '1' });
  assert.equal(failed.code, 1);
  assert.match(failed.stderr, /Installing the dependencies failed/);
  assert.equal((await bootstrap()).code, 0);
});

test('the lock of a run that was killed is taken over', async () => {
  mkdirSync(path.join(base, '.bootstrap-lock'));
  writeFileSync(path.join(base, '.bootstrap-lock/pid'), '999999999');
  assert.equal((await bootstrap()).code, 0);
  assert.equal(runs(), 1);
});
