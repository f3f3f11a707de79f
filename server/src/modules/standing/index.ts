export { StandingModule } from './standing.module.ts';
export { type Recorded, ReputationLedger } from './use-cases/reputation-ledger.ts';
