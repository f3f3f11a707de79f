import { Module } from '@nestjs/common';
import { ReputationRepository } from './data/reputation.repository.ts';
import { ReputationLedger } from './use-cases/reputation-ledger.ts';

@Module({
  providers: [ReputationRepository, ReputationLedger],
  exports: [ReputationLedger],
})
export class StandingModule {}
