export { StandingModule } from './standing.module.ts';
export { RecomputeTrust } from './use-cases/recompute-trust.ts';
export { RecountReputation } from './use-cases/recount-reputation.ts';
export { type Recorded, ReputationLedger } from './use-cases/reputation-ledger.ts';
