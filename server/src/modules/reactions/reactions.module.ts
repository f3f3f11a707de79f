import { Module } from '@nestjs/common';
import { ThreadsModule } from '../threads/index.ts';
import { ReactionsRepository } from './data/reactions.repository.ts';
import { MergedAccounts } from './reacts-to/merged-accounts.ts';
import { reactionsResolvers } from './resolvers.ts';
import { OutcomeStore } from './use-cases/outcome-store.ts';
import { OutcomeSubjects } from './use-cases/outcome-subjects.ts';
import { ReadReactions } from './use-cases/read-reactions.ts';
import { RecordOutcome } from './use-cases/record-outcome.ts';
import { Vote } from './use-cases/vote.ts';

@Module({
  imports: [ThreadsModule],
  providers: [ReactionsRepository, MergedAccounts, OutcomeStore, OutcomeSubjects, ReadReactions, RecordOutcome, Vote, ...reactionsResolvers],
  exports: [OutcomeSubjects, RecordOutcome, Vote],
})
export class ReactionsModule {}
