import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/index.ts';
import { ThreadsModule } from '../threads/index.ts';
import { ReadingRepository } from './data/reading.repository.ts';
import { ReputationRepository } from './data/reputation.repository.ts';
import { TrustRepository } from './data/trust.repository.ts';
import { MergedStandings } from './reacts-to/merged-accounts.ts';
import { NoteVisits } from './reacts-to/note-visits.ts';
import { SettleReputation } from './reacts-to/settle-reputation.ts';
import { standingResolvers } from './resolvers.ts';
import { GiveTrust } from './use-cases/give-trust.ts';
import { ReadTrust } from './use-cases/read-trust.ts';
import { RecomputeTrust } from './use-cases/recompute-trust.ts';
import { RecordReading } from './use-cases/record-reading.ts';
import { RecountReputation } from './use-cases/recount-reputation.ts';
import { ReputationLedger } from './use-cases/reputation-ledger.ts';
import { SettlePost } from './use-cases/settle-post.ts';
import { TrustScale } from './use-cases/trust-scale.ts';

const repositories = [ReputationRepository, ReadingRepository, TrustRepository];
const useCases = [SettlePost, RecountReputation, ReputationLedger, RecordReading, TrustScale, ReadTrust, RecomputeTrust, GiveTrust];

@Module({
  imports: [IdentityModule, ThreadsModule],
  providers: [...repositories, ...useCases, SettleReputation, NoteVisits, MergedStandings, ...standingResolvers],
  exports: [RecountReputation, ReputationLedger, RecomputeTrust],
})
export class StandingModule {}
