// CPU time from /proc (Linux), in ms.
import { readFileSync, readdirSync } from 'node:fs';
import os from 'node:os';

const TICK_MS = 10; // USER_HZ is 100 on every Linux that people run

function statOf(pid) {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const f = stat.slice(stat.lastIndexOf(')') + 2).split(' ').map(Number);
  return { parent: f[1], own: (f[11] + f[12]) * TICK_MS, ended: (f[13] + f[14]) * TICK_MS };
}

/** User and system time of a process; of its children too where asked for. Undefined where the system does not tell. */
export function cpuOf(pid, withChildren = false) {
  try {
    const main = statOf(pid);
    if (!withChildren) return main.own;
    let sum = main.own + main.ended;
    for (const name of readdirSync('/proc')) {
      if (!/^\d+$/.test(name)) continue;
      try {
        const child = statOf(name);
        if (child.parent === pid) sum += child.own;
      } catch {
        // Ended meanwhile.
      }
    }
    return sum;
  } catch {
    return undefined;
  }
}

/** What the figures were measured on, with how busy it was. */
export const machine = () => ({ cpus: os.cpus().length, model: os.cpus()[0]?.model ?? '', memory_gb: Math.round(os.totalmem() / 2 ** 30), node: process.version, load: os.loadavg()[0] });
