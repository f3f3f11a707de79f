// Running the programs of a step: output goes through, and nothing outlives an interrupted `npm test`.
import { spawn } from 'node:child_process';
import { root } from '../lib/workspace.mjs';

const running = new Set();
const cleanups = [];

/** Something to undo when the run ends, also when it is interrupted. Gives a function that does it now. */
export function atEnd(undo) {
  let done;
  const once = () => (done ??= Promise.resolve(undo()));
  cleanups.push(once);
  return once;
}

export async function cleanUp() {
  for (const undo of cleanups.splice(0).reverse()) await undo();
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.once(signal, async () => {
    for (const child of running) child.kill('SIGTERM');
    await cleanUp().catch(() => {});
    process.exit(130);
  });
}

/**
 * @param {string[]} args of Node
 * @param {{cwd?: string, env?: Record<string, string | undefined>, capture?: boolean, minutes?: number}} options capture: stdout and stderr are returned, not shown
 * @returns {Promise<{code: number, stdout: string, output: string}>}
 */
export function node(args, { cwd = root, env = {}, capture = false, minutes = 20 } = {}) {
  const child = spawn(process.execPath, args, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', capture ? 'pipe' : 'inherit', capture ? 'pipe' : 'inherit'] });
  running.add(child);
  const limit = setTimeout(() => child.kill('SIGKILL'), minutes * 60_000);
  let stdout = '';
  let output = '';
  child.stdout?.setEncoding('utf8').on('data', (text) => ((stdout += text), (output += text)));
  child.stderr?.setEncoding('utf8').on('data', (text) => (output += text));
  return new Promise((resolve) => {
    const end = (code, reason) => {
      clearTimeout(limit);
      running.delete(child);
      resolve({ code, stdout, output: reason ? `${output}${reason}` : output });
    };
    child.once('error', (error) => end(1, error.message));
    child.once('close', (code, signal) => end(code ?? 1, signal ? `ended by ${signal}` : ''));
  });
}
