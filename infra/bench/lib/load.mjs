import { fork } from 'node:child_process';
import path from 'node:path';

/**
 * Load from a process of its own.
 * @param {{url: string, connections: number, seconds?: number, amount?: number, headers?: Record<string, string>,
 *   requests?: {method?: string, path?: string, headers?: Record<string, string>, body?: string}[], expect?: {status?: number, body?: string}}} job
 *   `requests` are sent once each, in turn, by whichever connection is free; `expect` counts every other answer as refused
 */
export function load(job) {
  const child = fork(path.join(import.meta.dirname, 'load-worker.mjs'), { stdio: ['ignore', 'ignore', 'inherit', 'ipc'], serialization: 'advanced' });
  return new Promise((resolve, reject) => {
    child.once('message', ({ result }) => resolve(result));
    child.once('exit', (code) => reject(new Error(`The load ended with status ${code}`)));
    child.once('error', reject);
    child.send(job);
  });
}
