// npm run cli -- COMMAND: the server's command line, on the PostgreSQL of a running `npm start` or one started for as long as it takes.
// stdout belongs to the command alone.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { openDatabase } from './lib/local-database.mjs';
import { build, dataDir, root, typedIn } from './lib/workspace.mjs';

const args = process.argv.slice(2);
const script = process.env.HELPCOMMONS_CLI_SCRIPT ?? path.join(root, 'server/dist/cli.js');

/** Help and the schema need no database. */
const needsDatabase = args.length > 0 && args[0] !== 'help' && !args.some((arg) => arg === '--help' || arg === '-h' || arg === '--version') && !(args[0] === 'schema' && args[1] === 'print');

if (!process.env.HELPCOMMONS_CLI_SCRIPT) {
  const slow = setTimeout(() => console.error('Building …'), 300);
  const built = await build('server');
  clearTimeout(slow);
  if (!built.ok) {
    console.error(`${built.output.trim()}\n\nThe build failed; the reason stands above.`);
    process.exit(1);
  }
}

let child;
let interrupted;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    interrupted = signal;
    child?.kill(signal);
  });
}

let database = { data: dataDir(), url: process.env.DATABASE_URL, release: async () => {} };
try {
  if (needsDatabase) database = await openDatabase('cli');
} catch (error) {
  console.error(error.message);
  process.exit(1);
}

const env = { ...process.env, ...(process.env.NODE_ENV === 'production' ? {} : { HELPCOMMONS_LOCAL: '1' }), NODE_ENV: process.env.NODE_ENV ?? 'production', DATA_DIR: database.data, ...(database.url ? { DATABASE_URL: database.url } : {}) };
const status = interrupted
  ? 130
  : await new Promise((resolve) => {
      // Relative paths in the arguments are meant from where the person stands, not from the root to which npm changes.
      child = spawn(process.execPath, ['--enable-source-maps', script, ...args], { cwd: typedIn(), stdio: 'inherit', env });
      child.once('error', (error) => {
        console.error(`The command could not be started: ${error.message}`);
        resolve(1);
      });
      child.once('exit', (code, signal) => resolve(code ?? (signal === 'SIGINT' ? 130 : 1)));
    });
await database.release();
process.exit(status);
