// Stands in for the server: serves nothing, tells in a file what it saw.
import { appendFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';

const tell = (text) => appendFileSync(path.join(process.env.DATA_DIR, 'seen.txt'), `${text}\n`);
const mode = process.env.STAND_IN ?? 'serve';
if (mode === 'misconfigured') {
  console.error('PORT must be a number');
  process.exit(78);
}
const database = new pg.Client(process.env.DATABASE_URL);
database.on('error', () => {});
await database.connect();
tell(`started ${process.pid} seed=${process.env.SEED}`);
if (mode === 'crash') process.exit(3);
console.log('stand-in ready');
const timer = setInterval(() => {}, 1000);
let asked = 0;
process.on('SIGTERM', async () => {
  if (asked++) return;
  await new Promise((done) => setTimeout(done, 300));
  await database.query('select 1').then(() => tell('stopped with its database'), () => tell('stopped without its database'));
  await database.end().catch(() => {});
  clearInterval(timer);
});
