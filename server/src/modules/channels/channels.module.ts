import { Module } from '@nestjs/common';
import { AccessModule } from '../../platform/access/access.module.ts';
import { InsightsModule } from '../insights/index.ts';
import { SpacesModule } from '../spaces/index.ts';
import { ThreadsModule } from '../threads/index.ts';
import { ClientAccounts } from './data/client-accounts.repository.ts';
import { IdempotencyKeys } from './data/idempotency-keys.repository.ts';
import { CommunityController } from './rest/community.controller.ts';
import { DocumentationController } from './rest/documentation.controller.ts';
import { AnswerOnce } from './use-cases/answer-once.ts';
import { ClientActor } from './use-cases/client-actor.ts';

@Module({
  imports: [AccessModule, InsightsModule, SpacesModule, ThreadsModule],
  controllers: [CommunityController, DocumentationController],
  providers: [ClientAccounts, IdempotencyKeys, AnswerOnce, ClientActor],
})
export class ChannelsModule {}
