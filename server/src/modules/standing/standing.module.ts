import { Module } from '@nestjs/common';
import { ReputationRepository } from './data/reputation.repository.ts';
import { SettleReputation } from './reacts-to/settle-reputation.ts';
import { RecountReputation } from './use-cases/recount-reputation.ts';
import { ReputationLedger } from './use-cases/reputation-ledger.ts';
import { SettlePost } from './use-cases/settle-post.ts';

@Module({
  providers: [ReputationRepository, SettlePost, RecountReputation, ReputationLedger, SettleReputation],
  exports: [RecountReputation, ReputationLedger],
})
export class StandingModule {}
