// Ends what would otherwise stay behind when its supervisor was killed (kill -9) and could not do it itself.
import { spawn } from 'node:child_process';

// Reads from a pipe that only closes without a word when the supervisor has died. A shell, because it weighs a megabyte.
const script = `
read -r word && exit 0
group=$1 database=$2 folder=$3
if [ -n "$group" ]; then
  kill -TERM "-$group" 2>/dev/null
  i=0
  while kill -0 "-$group" 2>/dev/null && [ $i -lt 150 ]; do sleep 0.1; i=$((i + 1)); done
  kill -KILL "-$group" 2>/dev/null
fi
[ -n "$database" ] && kill -INT "$database" 2>/dev/null
if [ -n "$folder" ]; then
  i=0
  while kill -0 "$database" 2>/dev/null && [ $i -lt 100 ]; do sleep 0.1; i=$((i + 1)); done
  rm -rf -- "$folder"
fi
exit 0
`;

/**
 * @param {{group?: number | undefined, database?: number | undefined, folder?: string}} what process group to end first, PostgreSQL to end then, temporary folder to remove last
 * @returns {() => void} tells the watchdog that all is in order
 */
export function startWatchdog({ group, database, folder }) {
  if (process.platform === 'win32') return () => {};
  const child = spawn('/bin/sh', ['-c', script, 'helpcommons-watchdog', String(group ?? ''), String(database ?? ''), folder ?? ''], { detached: true, stdio: ['pipe', 'ignore', 'ignore'], cwd: '/' });
  child.on('error', () => {});
  child.stdin.on('error', () => {});
  child.unref();
  child.stdin.unref?.();
  return () => child.stdin.end('stop\n');
}
