import { Module } from '@nestjs/common';
import { AccessModule } from '../../platform/access/access.module.ts';
import { InsightsModule } from '../insights/index.ts';
import { KnowledgeModule } from '../knowledge/index.ts';
import { ModerationModule } from '../moderation/index.ts';
import { OpportunitiesModule } from '../opportunities/index.ts';
import { ReactionsModule } from '../reactions/index.ts';
import { SearchModule } from '../search/index.ts';
import { SpacesModule } from '../spaces/index.ts';
import { ThreadsModule } from '../threads/index.ts';
import { AnswerCalibrations } from './data/answer-calibrations.repository.ts';
import { ArticleChanges } from './data/article-changes.repository.ts';
import { ClientAccounts } from './data/client-accounts.repository.ts';
import { IdempotencyKeys } from './data/idempotency-keys.repository.ts';
import { KnownQuestions } from './data/known-questions.repository.ts';
import { ThreadListRepository } from './data/thread-list.repository.ts';
import { WordOverlap } from './data/word-overlap.repository.ts';
import { FeedController } from './feeds/feed.controller.ts';
import { NewSecretCookie } from './graphql/new-secret-cookie.ts';
import { channelsResolvers } from './resolvers.ts';
import { AcceptingController } from './rest/accepting.controller.ts';
import { AnswersController } from './rest/answers.controller.ts';
import { ArticleJson } from './rest/article-json.ts';
import { ArticlesController } from './rest/articles.controller.ts';
import { ChangesController } from './rest/changes.controller.ts';
import { CommunityController } from './rest/community.controller.ts';
import { DocumentationController } from './rest/documentation.controller.ts';
import { ModerationController } from './rest/moderation.controller.ts';
import { OpportunitiesController } from './rest/opportunities.controller.ts';
import { OpportunityJson } from './rest/opportunity-json.ts';
import { PostsController } from './rest/posts.controller.ts';
import { ReactionsController } from './rest/reactions.controller.ts';
import { ReviewItemJson } from './rest/review-item-json.ts';
import { SearchController } from './rest/search.controller.ts';
import { ThreadJson } from './rest/thread-json.ts';
import { ThreadsController } from './rest/threads.controller.ts';
import { WebhookDeliveriesController } from './rest/webhook-deliveries.controller.ts';
import { WebhooksController } from './rest/webhooks.controller.ts';
import { AnswerOnce } from './use-cases/answer-once.ts';
import { AnswerQuestion } from './use-cases/answer-question.ts';
import { AnswerRules } from './use-cases/answer-rules.ts';
import { CalibrateAnswers } from './use-cases/calibrate-answers.ts';
import { ClientActor } from './use-cases/client-actor.ts';
import { FeedItems } from './use-cases/feed-items.ts';
import { ListChanges } from './use-cases/list-changes.ts';
import { ListThreads } from './use-cases/list-threads.ts';
import { ReadArticles } from './use-cases/read-articles.ts';
import { ReadFeed } from './use-cases/read-feed.ts';
import { ServableHits } from './use-cases/servable-hits.ts';
import { WeighKnown } from './use-cases/weigh-known.ts';
import { WidgetContent } from './use-cases/widget-content.ts';
import { webhookProviders } from './webhooks/providers.ts';
import { DemoController } from './widget/demo.controller.ts';
import { WidgetController } from './widget/widget.controller.ts';
import { WidgetScriptController } from './widget/widget-script.controller.ts';

const restControllers = [
  ThreadsController, PostsController, AcceptingController, ReactionsController, SearchController, ArticlesController, AnswersController, ChangesController, CommunityController, DocumentationController,
  ModerationController, OpportunitiesController, WebhooksController, WebhookDeliveriesController,
];
const repositories = [ClientAccounts, IdempotencyKeys, ThreadListRepository, ArticleChanges, WordOverlap, AnswerCalibrations, KnownQuestions];
const useCases = [AnswerOnce, AnswerQuestion, AnswerRules, CalibrateAnswers, ServableHits, WeighKnown, ClientActor, ListChanges, ListThreads, ReadArticles, FeedItems, ReadFeed, WidgetContent];

@Module({
  imports: [AccessModule, InsightsModule, KnowledgeModule, ModerationModule, OpportunitiesModule, ReactionsModule, SearchModule, SpacesModule, ThreadsModule],
  controllers: [...restControllers, FeedController, WidgetController, WidgetScriptController, DemoController],
  providers: [...repositories, ...useCases, ...webhookProviders, ...channelsResolvers, NewSecretCookie, ThreadJson, ArticleJson, OpportunityJson, ReviewItemJson],
  exports: [AnswerRules, CalibrateAnswers],
})
export class ChannelsModule {}
