export { StandingModule } from './standing.module.ts';
export { RecountReputation } from './use-cases/recount-reputation.ts';
export { type Recorded, ReputationLedger } from './use-cases/reputation-ledger.ts';
