import { Command } from 'commander';
import { ReindexSearch, RebuildIndex, SearchStatus, type Verified, VerifyIndex } from '../modules/search/index.ts';
import { withApp } from './context.ts';
import { print } from './output.ts';

interface Options { clear?: boolean; only?: string; verify?: boolean; json?: boolean }

export const reindexCommand = new Command('reindex')
  .description('bring the search index to what the database says, with Elasticsearch both; safe beside a running community')
  .option('--clear', 'forget the index of PostgreSQL first, e.g. after a restore: searches find less until it is done, word counts become exact')
  .option('--only <engine>', 'postgresql or elasticsearch; Elasticsearch gets a new index that takes the place of the old one at the end')
  .option('--verify', 'change nothing: compare what Elasticsearch has with what PostgreSQL has')
  .option('--json', 'print one JSON object')
  .action(({ clear = false, only, verify, json }: Options, command: Command) => {
    if (only !== undefined && only !== 'postgresql' && only !== 'elasticsearch') command.error('--only takes postgresql or elasticsearch');
    return withApp(async (app) => {
      const { configured } = app.get(SearchStatus);
      if ((verify || only === 'elasticsearch') && !configured) throw new Error('ELASTICSEARCH_URL is not set: there is nothing but PostgreSQL');
      if (verify) return told(await app.get(VerifyIndex).execute(), json);
      const done: Record<string, unknown> = {};
      const lines: string[] = [];
      if (only !== 'elasticsearch') {
        const { seconds, ...rest } = await timed((progress) => app.get(ReindexSearch).all({ clear, progress }));
        Object.assign(done, rest, { seconds });
        lines.push(`Read ${rest.read} threads and articles in ${seconds.toFixed(1)} s: ${rest.indexed} documents can be found, ${rest.removed} are hidden or gone`);
      }
      if (configured && only !== 'postgresql') {
        const rebuilt = await timed(async (progress) => {
          const result = await app.get(RebuildIndex).execute({ progress });
          if (!result) throw new Error('Another process is filling a new index of Elasticsearch; it serves as well');
          return result;
        });
        Object.assign(done, { elasticsearch: rebuilt });
        lines.push(`Read ${rebuilt.read} threads and articles in ${rebuilt.seconds.toFixed(1)} s: Elasticsearch has ${rebuilt.sent} documents in a new index`);
      }
      print(json, done, () => lines);
    });
  });

const SHOWN = 20;

function told(found: Verified, json: boolean | undefined): void {
  const { documents, ...differences } = found;
  const some = Object.entries(differences).filter(([, ids]) => ids.length > 0);
  print(json, found, () => [`${documents} documents compared, ${some.length === 0 ? 'no difference' : 'with differences'}`, ...some.map(([what, ids]) => `  ${ids.length} ${what}: ${ids.slice(0, SHOWN).join(' ')}${ids.length > SHOWN ? ' …' : ''}`)]);
  if (some.length > 0) process.exitCode = 1;
}

async function timed<T>(work: (progress: (done: number, total: number) => void) => Promise<T>): Promise<T & { seconds: number }> {
  const began = Date.now();
  const result = await work(progress(began));
  return { ...result, seconds: (Date.now() - began) / 1000 };
}

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
