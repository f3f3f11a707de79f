import { Command } from 'commander';
import { TrainModel } from '../modules/moderation/index.ts';
import { withApp } from './context.ts';
import { print } from './output.ts';

const train = new Command('train')
  .description('let the spam model learn what moderators decided since it last learned, as the nightly job does')
  .option('--json', 'print one JSON object')
  .action(({ json }: { json?: boolean }) =>
    withApp(async (app) => {
      const training = await app.get(TrainModel).execute();
      print(json, { learned: training ?? null }, () => [
        training
          ? `Learned ${training.spam} posts as spam and ${training.honest} as honest; the threshold is ${training.threshold.toFixed(3)}, set on ${training.heldOut} honest posts that it has not learned`
          : 'There is nothing new to learn: no decisions since the last time',
      ]);
    }),
  );

export const moderationCommand = new Command('moderation').description('what keeps abuse out').addCommand(train);
