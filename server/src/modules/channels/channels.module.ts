import { Module } from '@nestjs/common';
import { AccessModule } from '../../platform/access/access.module.ts';
import { InsightsModule } from '../insights/index.ts';
import { ReactionsModule } from '../reactions/index.ts';
import { SpacesModule } from '../spaces/index.ts';
import { ThreadsModule } from '../threads/index.ts';
import { ClientAccounts } from './data/client-accounts.repository.ts';
import { IdempotencyKeys } from './data/idempotency-keys.repository.ts';
import { ThreadListRepository } from './data/thread-list.repository.ts';
import { FeedController } from './feeds/feed.controller.ts';
import { AcceptingController } from './rest/accepting.controller.ts';
import { CommunityController } from './rest/community.controller.ts';
import { DocumentationController } from './rest/documentation.controller.ts';
import { PostsController } from './rest/posts.controller.ts';
import { ReactionsController } from './rest/reactions.controller.ts';
import { ThreadJson } from './rest/thread-json.ts';
import { ThreadsController } from './rest/threads.controller.ts';
import { AnswerOnce } from './use-cases/answer-once.ts';
import { ClientActor } from './use-cases/client-actor.ts';
import { FeedItems } from './use-cases/feed-items.ts';
import { ListThreads } from './use-cases/list-threads.ts';
import { ReadFeed } from './use-cases/read-feed.ts';

@Module({
  imports: [AccessModule, InsightsModule, SpacesModule, ThreadsModule, ReactionsModule],
  controllers: [ThreadsController, PostsController, AcceptingController, ReactionsController, CommunityController, DocumentationController, FeedController],
  providers: [ClientAccounts, IdempotencyKeys, ThreadListRepository, AnswerOnce, ClientActor, ListThreads, ThreadJson, FeedItems, ReadFeed],
})
export class ChannelsModule {}
