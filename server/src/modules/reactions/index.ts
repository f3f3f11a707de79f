export { confidenceOf } from './domain/confidence.ts';
export { rankOf } from './domain/rank.ts';
export { wilson, wilsonSql } from './domain/wilson.ts';
export { ReactionsModule } from './reactions.module.ts';
export { OutcomeSubjects } from './use-cases/outcome-subjects.ts';
export { type OutcomeInput, RecordOutcome } from './use-cases/record-outcome.ts';
export { Vote } from './use-cases/vote.ts';
