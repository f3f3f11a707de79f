import { Command } from 'commander';
import { ImportCommunity, type ImportReport } from '../modules/exchange/index.ts';
import { TellPages } from '../modules/pages/index.ts';
import { withApp } from './context.ts';
import { print } from './output.ts';

interface Options {
  space?: string;
  source?: string;
  json?: boolean;
}

const importer = (name: string, argument: string, description: string, run: (importer: ImportCommunity, from: string, options: Options) => Promise<ImportReport>) =>
  new Command(name)
    .argument(argument)
    .description(description)
    .option('--space <slug>', 'the space that takes it (default: one of its own)')
    .option('--source <name>', 'name of the source: the same source and id is the same thing in the next run')
    .option('--json', 'print one JSON object')
    .action(async (from: string, options: Options) => {
      const report = await withApp(async (app) => {
        const done = await run(app.get(ImportCommunity), from, options);
        await app.get(TellPages).everything();
        return done;
      });
      print(options.json, toJson(report), () => toTable(report));
    });

const say = (line: string) => void process.stderr.write(`${line}\n`);

export const importCommand = new Command('import')
  .description('take over another community; a second run changes nothing')
  .addCommand(importer('stackexchange', '<dir>', 'a data dump of a Stack Exchange site (the folder with Posts.xml)', (i, dir, { space, source }) => i.stackExchange(dir, { space, source, say })))
  .addCommand(importer('jsonl', '<file>', 'one thread a line (shared/docs/import-format.md); .gz is unpacked', (i, file, { space, source }) => i.jsonl(file, { space, source, say })));

const toJson = (report: ImportReport) => ({ ...report.counts, skipped_reasons: Object.fromEntries(report.reasons), seconds: report.seconds, search_seconds: report.searchSeconds });

function toTable(report: ImportReport): string[] {
  const row = (cells: (string | number)[]) => cells.map((c, i) => (i === 0 ? String(c).padEnd(16) : (typeof c === 'number' ? c.toLocaleString('en') : c).padStart(11))).join('');
  const rows = Object.entries(report.counts).filter(([, c]) => c.read > 0 || c.skipped > 0);
  return [
    row(['', 'read', 'created', 'updated', 'unchanged', 'skipped']),
    ...rows.map(([name, c]) => row([name, c.read, c.created, c.updated, c.unchanged, c.skipped])),
    ...[...report.reasons].map(([reason, n]) => `left out because ${reason}: ${n}`),
    `${report.posts.toLocaleString('en')} posts in ${report.seconds} s (${Math.round(report.posts / Math.max(report.seconds, 0.1)).toLocaleString('en')}/s)${report.searchSeconds > 0 ? `, searchable ${report.searchSeconds} s later` : ''}`,
  ];
}
