import { Command } from 'commander';
import { once } from 'node:events';
import { ReadAudit } from '../modules/identity/index.ts';
import { system } from '../platform/access/actor.ts';
import { withApp } from './context.ts';

interface Options { actor?: string; action?: string; subject?: string; text?: string; from?: string; until?: string; json?: boolean }

const time = (given: string | undefined, option: string): Date | undefined => {
  if (given === undefined) return undefined;
  const at = Date.parse(given);
  if (Number.isNaN(at)) throw new Error(`${option} takes a time like 2026-01-31 or 2026-01-31T12:00Z, not ${given}`);
  return new Date(at);
};

const exported = new Command('export')
  .description('print what the staff did, newest first, as CSV')
  .option('--actor <id>', 'only of this person: id, or the beginning of the name')
  .option('--action <name>', 'only this: `post.hide`, or `post` for everything about posts')
  .option('--subject <id>', 'only on this post, thread, account …')
  .option('--text <text>', 'only where the reason or what changed holds this')
  .option('--from <time>', 'only since then')
  .option('--until <time>', 'only before then')
  .option('--json', 'print one JSON object a line')
  .action(({ json, from, until, ...filter }: Options) =>
    withApp(async (app) => {
      const audit = app.get(ReadAudit);
      const fits = { ...filter, from: time(from, '--from'), until: time(until, '--until') };
      for await (const part of json ? audit.jsonLines(system, fits) : audit.csv(system, fits)) {
        if (!process.stdout.write(part)) await once(process.stdout, 'drain');
      }
    }),
  );

export const auditCommand = new Command('audit').description('the audit log').addCommand(exported);
