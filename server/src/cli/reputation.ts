import { Command } from 'commander';
import { RecountReputation } from '../modules/standing/index.ts';
import { withApp } from './context.ts';
import { print } from './output.ts';

const recount = new Command('recount')
  .description('add the ledgers up again and correct what accounts show')
  .option('--account <id>', 'only this one')
  .option('--json', 'print one JSON object')
  .action(({ account, json }: { account?: string; json?: boolean }) =>
    withApp(async (app) => {
      const counting = app.get(RecountReputation);
      const counted = await (account === undefined ? counting.all() : counting.one(account));
      print(json, counted, () => [`Added up ${counted.accounts} ledgers: ${counted.changed} accounts showed something else`]);
    }),
  );

export const reputationCommand = new Command('reputation').description('what people earned').addCommand(recount);
