// npm run bench -- NAME [--json] [arguments]: runs a benchmark of this folder; without a name it lists them.
// A benchmark is a file NAME.bench.mjs that exports `description` and `run({ json, args })`. What run() returns is printed with --json.
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, root } from '../lib/workspace.mjs';

const folder = import.meta.dirname;
const names = readdirSync(folder).filter((file) => file.endsWith('.bench.mjs')).map((file) => file.slice(0, -'.bench.mjs'.length)).sort();
const load = (name) => import(pathToFileURL(path.join(folder, `${name}.bench.mjs`)).href);

async function list(print) {
  if (names.length === 0) return print('There are no benchmarks yet.');
  print('npm run bench -- NAME [--json]\n');
  const width = Math.max(...names.map((name) => name.length));
  for (const name of names) print(`  ${name.padEnd(width)}  ${(await load(name)).description ?? ''}`);
}

const words = process.argv.slice(2);
const json = words.includes('--json');
const [name, ...args] = words.filter((word) => word !== '--json');

if (name === undefined || name === '--help') {
  await list(console.log);
} else if (!names.includes(name)) {
  console.error(`There is no benchmark "${name}".\n`);
  await list(console.error);
  process.exitCode = 2;
} else {
  const built = await build('all');
  if (!built.ok) {
    console.error(`${built.output.trim()}\n\nThe build failed; the reason stands above.`);
    process.exit(1);
  }
  process.chdir(root);
  // With --json stdout belongs to the one object at the end.
  if (json) console.log = console.info = console.error;
  try {
    const result = await (await load(name)).run({ json, args });
    if (json) process.stdout.write(`${JSON.stringify(result ?? {}, null, 2)}\n`);
  } catch (error) {
    console.error(`The benchmark ${name} failed: ${error.stack ?? error}`);
    process.exitCode = 1;
  }
}
