// Ends server and PostgreSQL when the supervisor itself was killed (kill -9) and could not do it.
import { spawn } from 'node:child_process';

// Reads from a pipe that only closes without a word when the supervisor has died. A shell, because it weighs a megabyte.
const script = `
read -r word && exit 0
server=$1 database=$2
kill -TERM "-$server" 2>/dev/null
i=0
while kill -0 "-$server" 2>/dev/null && [ $i -lt 150 ]; do sleep 0.1; i=$((i + 1)); done
kill -KILL "-$server" 2>/dev/null
[ -n "$database" ] && kill -INT "$database" 2>/dev/null
exit 0
`;

/** @returns {() => void} tells the watchdog that all is in order */
export function startWatchdog(serverPid, databasePid) {
  if (process.platform === 'win32') return () => {};
  const child = spawn('/bin/sh', ['-c', script, 'helpcommons-watchdog', String(serverPid), String(databasePid ?? '')], { detached: true, stdio: ['pipe', 'ignore', 'ignore'], cwd: '/' });
  child.on('error', () => {});
  child.stdin.on('error', () => {});
  child.unref();
  child.stdin.unref?.();
  return () => child.stdin.end('stop\n');
}
