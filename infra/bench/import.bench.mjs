import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { typedIn } from '../lib/workspace.mjs';
import { writeCommunity } from './lib/community.mjs';
import { report } from './lib/report.mjs';
import { onStage } from './lib/stage.mjs';

export const description = 'a community into an empty database: posts/s   [FILE.jsonl[.gz] | DIR of a Stack Exchange dump | --threads N]';

/** What to import: the argument, else generated lines. */
async function source(stage, args) {
  const given = args.find((arg, i) => !arg.startsWith('--') && args[i - 1] !== '--threads');
  if (given === undefined) {
    const file = path.join(stage.folder, 'generated.jsonl');
    const at = args.indexOf('--threads');
    await writeCommunity(file, { threads: at < 0 ? 4000 : Number(args[at + 1]), people: 2000 });
    return ['jsonl', file];
  }
  const from = path.resolve(typedIn(), given);
  if (!existsSync(from)) throw new Error(`There is nothing at ${from}`);
  return [statSync(from).isDirectory() ? 'stackexchange' : 'jsonl', from];
}

const created = (counts) => ['threads', 'answers', 'comments'].reduce((sum, kind) => sum + (counts[kind]?.created ?? 0), 0);

export async function run({ args }) {
  return onStage(async (stage) => {
    const [format, from] = await source(stage, args);
    const again = async () => JSON.parse(await stage.cli('import', format, from, '--json'));
    const before = stage.postgresCpu();
    const first = await again();
    const postgres = stage.postgresCpu();
    const second = await again();
    const posts = created(first);
    const { rows } = await stage.sql.query('select pg_database_size(current_database())::float8 as bytes');
    return report(`Import of ${posts.toLocaleString('en')} posts (${format})`, [
      { name: 'read and written', value: posts / first.seconds, unit: 'posts/s', bar: { at_least: 5000 }, note: `${first.seconds} s` },
      { name: 'until searchable as well', value: posts / (first.seconds + (first.search_seconds ?? 0)), unit: 'posts/s', note: `${first.search_seconds ?? 0} s more` },
      { name: 'the same again, changing nothing', value: posts / second.seconds, unit: 'posts/s', note: `${created(second)} created` },
      ...(before === undefined ? [] : [{ name: 'CPU of PostgreSQL, search included', value: (postgres - before) / posts, unit: 'ms/post' }]),
      { name: 'database', value: rows[0].bytes / posts / 1000, unit: 'kB/post' },
    ], { counts: first });
  });
}
