import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { ensureDatabase, runningPostgres, startPostgres, startTemporaryPostgres, stopPostgres } from '../postgres.mjs';

const base = mkdtempSync(path.join(os.tmpdir(), 'help commons-')); // a space, as in many home folders
chmodSync(base, 0o755);
const dir = path.join(base, 'data', 'pg');
after(async () => {
  await stopPostgres(dir);
  rmSync(base, { recursive: true, force: true });
});

async function query(url, sql) {
  const client = new pg.Client(url);
  client.on('error', () => {});
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end().catch(() => {});
  }
}

test('starts, is found, keeps data over a stop, and asks for the password', async () => {
  const first = await startPostgres({ dir });
  assert.equal(first.reused, false);
  await ensureDatabase(first, 'helpcommons');
  await ensureDatabase(first, 'helpcommons');
  await query(first.url('helpcommons'), 'create table kept as select 42 as answer');
  assert.deepEqual(await query(first.url('helpcommons'), 'show fsync'), [{ fsync: 'on' }]);
  assert.equal(runningPostgres(dir)?.port, first.port);
  assert.equal((await startPostgres({ dir })).reused, true);
  await assert.rejects(query(`postgres://postgres:wrong@127.0.0.1:${first.port}/helpcommons`, 'select 1'), { code: '28P01' });
  await stopPostgres(dir);
  assert.equal(runningPostgres(dir), undefined);
  const second = await startPostgres({ dir });
  assert.deepEqual(await query(second.url('helpcommons'), 'select answer from kept'), [{ answer: 42 }]);
});

test('comes back after kill -9 with what was committed', async () => {
  const killed = runningPostgres(dir) ?? (await startPostgres({ dir }));
  await ensureDatabase(killed, 'helpcommons');
  await query(killed.url('helpcommons'), 'create table committed as select 1 as one');
  process.kill(killed.pid, 'SIGKILL');
  while (runningPostgres(dir)) await sleep(20); // the signal arrives when the machine has time for it
  const again = await startPostgres({ dir });
  assert.notEqual(again.pid, killed.pid);
  assert.deepEqual(await query(again.url('helpcommons'), 'select one from committed'), [{ one: 1 }]);
});

test('starts although the id in postmaster.pid belongs to another program by now', async () => {
  const server = await startPostgres({ dir });
  const pidFile = path.join(server.dir, 'postmaster.pid');
  const left = readFileSync(pidFile, 'utf8');
  process.kill(server.pid, 'SIGKILL');
  while (runningPostgres(dir)) await sleep(20);
  const { uid, gid } = statSync(server.dir);
  const other = spawn('sleep', ['600'], process.getuid?.() === 0 ? { uid, gid } : {});
  try {
    writeFileSync(pidFile, left.replace(/^\d+/, String(other.pid)));
    const again = await startPostgres({ dir });
    assert.equal(again.reused, false);
    assert.equal(other.exitCode, null);
  } finally {
    other.kill('SIGKILL');
  }
});

test('a lost password is replaced, an empty postmaster.pid is no obstacle', async () => {
  await stopPostgres(dir);
  rmSync(`${dir}.password`);
  const server = await startPostgres({ dir });
  assert.deepEqual(await query(server.url('postgres'), 'select 1 as one'), [{ one: 1 }]);
  await stopPostgres(dir);
  const pidFile = path.join(server.dir, 'postmaster.pid');
  writeFileSync(pidFile, '');
  utimesSync(pidFile, new Date(0), new Date(0));
  await startPostgres({ dir });
});

test('starts at once end with one PostgreSQL', async () => {
  for (let i = 0; i < 5; i++) {
    await stopPostgres(dir);
    const pids = await Promise.all([startPostgres({ dir }), startPostgres({ dir }), startPostgres({ dir })]);
    assert.equal(new Set(pids.map(({ pid }) => pid)).size, 1);
  }
  const fresh = path.join(base, 'fresh', 'pg');
  const both = await Promise.all([startPostgres({ dir: fresh }), startPostgres({ dir: fresh })]);
  await stopPostgres(fresh);
  assert.equal(both[0].pid, both[1].pid);
});

test('a temporary one is gone after its stop', async () => {
  const server = await startTemporaryPostgres();
  assert.deepEqual(await query(server.url('postgres'), 'show fsync'), [{ fsync: 'off' }]);
  await server.stop();
  await assert.rejects(query(server.url('postgres'), 'select 1'), { code: 'ECONNREFUSED' });
});
