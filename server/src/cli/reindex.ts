import { Command } from 'commander';
import { ReindexSearch } from '../modules/search/index.ts';
import { withApp } from './context.ts';
import { print } from './output.ts';

export const reindexCommand = new Command('reindex')
  .description('bring the search index to what the database says; safe beside a running community')
  .option('--clear', 'forget the index first, e.g. after a restore: searches find less until it is done, word counts become exact')
  .option('--json', 'print one JSON object')
  .action(({ clear = false, json }: { clear?: boolean; json?: boolean }) =>
    withApp(async (app) => {
      const began = Date.now();
      const report = progress(began);
      const done = await app.get(ReindexSearch).all({ clear, progress: report });
      const seconds = (Date.now() - began) / 1000;
      print(json, { ...done, seconds }, () => [`Read ${done.read} threads and articles in ${seconds.toFixed(1)} s: ${done.indexed} documents can be found, ${done.removed} are hidden or gone`]);
    }),
  );

/** At most once a second, with rate and time left. */
function progress(began: number): (done: number, total: number) => void {
  let told = began;
  return (done, total) => {
    const now = Date.now();
    if (now - told < 1000) return;
    told = now;
    const rate = done / ((now - began) / 1000);
    process.stderr.write(`${done} of ${total} threads and articles, ${Math.round(rate)}/s, ${Math.ceil(Math.max(0, total - done) / rate)} s left\n`);
  };
}
