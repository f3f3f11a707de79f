import { Command } from 'commander';
import { RecomputeTrust } from '../modules/standing/index.ts';
import { withApp } from './context.ts';
import { print } from './output.ts';

const recompute = new Command('recompute')
  .description('judge the trust level of everybody again, as the daily job does for those who came lately')
  .option('--account <id>', 'only this one')
  .option('--json', 'print one JSON object')
  .action(({ account, json }: { account?: string; json?: boolean }) =>
    withApp(async (app) => {
      const trust = app.get(RecomputeTrust);
      const done = await (account === undefined ? trust.all() : trust.one(account));
      print(json, done, () => [`Judged ${done.accounts} accounts: ${done.raised} have a higher trust level, ${done.lowered} a lower one`]);
    }),
  );

export const trustCommand = new Command('trust').description('how far people are trusted').addCommand(recompute);
