// Who uses the PostgreSQL of a DATA_DIR: one small file a process, so that the last one out stops it.
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { alive, startOf } from './processes.mjs';

const folder = (data) => path.join(data, 'run');

/** @param {'start' | 'cli'} role */
export function takeLease(data, role) {
  mkdirSync(folder(data), { recursive: true });
  const file = path.join(folder(data), `${process.pid}.json`);
  writeFileSync(file, JSON.stringify({ pid: process.pid, role, started: startOf(process.pid) }));
  return () => rmSync(file, { force: true });
}

/** The other living users; what dead ones left behind is removed on the way. */
export function otherLeases(data) {
  const found = [];
  let names = [];
  try {
    names = readdirSync(folder(data));
  } catch {
    return found;
  }
  for (const name of names) {
    const file = path.join(folder(data), name);
    try {
      const lease = JSON.parse(readFileSync(file, 'utf8'));
      if (lease.pid === process.pid) continue;
      if (alive(lease.pid) && startOf(lease.pid) === lease.started) found.push(lease);
      else rmSync(file, { force: true });
    } catch {
      // Being written or removed at this moment.
    }
  }
  return found;
}
