import { Module } from '@nestjs/common';
import { AccessModule } from '../../platform/access/access.module.ts';
import { IdentityModule } from '../identity/index.ts';
import { KnowledgeModule } from '../knowledge/index.ts';
import { SpacesModule } from '../spaces/index.ts';
import { StandingModule } from '../standing/index.ts';
import { ThreadsModule } from '../threads/index.ts';
import { AuthorsRepository } from './data/authors.repository.ts';
import { DecisionsRepository } from './data/decisions.repository.ts';
import { ItemsRepository } from './data/items.repository.ts';
import { QueueRepository } from './data/queue.repository.ts';
import { ReportsRepository } from './data/reports.repository.ts';
import { ReactionsSubscriber } from './reacts-to/reactions.subscriber.ts';
import { ThreadsSubscriber } from './reacts-to/threads.subscriber.ts';
import { moderationResolvers } from './resolvers.ts';
import { AppealDecision } from './use-cases/appeal-decision.ts';
import { ClaimItem } from './use-cases/claim-item.ts';
import { DecideItem } from './use-cases/decide-item.ts';
import { DecideItems } from './use-cases/decide-items.ts';
import { FollowPost } from './use-cases/follow-post.ts';
import { HoldPost } from './use-cases/hold-post.ts';
import { ItemDetails } from './use-cases/item-details.ts';
import { QueueSuggestion } from './use-cases/queue-suggestion.ts';
import { ReadQueue } from './use-cases/read-queue.ts';
import { ReadReviews } from './use-cases/read-reviews.ts';
import { ReportContent } from './use-cases/report-content.ts';
import { AppealOutcome } from './use-cases/support/appeal-outcome.ts';
import { ArticleOutcome } from './use-cases/support/article-outcome.ts';
import { AutoHide } from './use-cases/support/auto-hide.ts';
import { FileReport } from './use-cases/support/file-report.ts';
import { Escalation } from './use-cases/support/escalation.ts';
import { ItemGate } from './use-cases/support/item-gate.ts';
import { Outcomes } from './use-cases/support/outcomes.ts';
import { Penalties } from './use-cases/support/penalties.ts';
import { PersonOutcome } from './use-cases/support/person-outcome.ts';
import { PostOutcome } from './use-cases/support/post-outcome.ts';
import { Queue } from './use-cases/support/queue.ts';
import { Removals } from './use-cases/support/removals.ts';
import { ReportLimits } from './use-cases/support/report-limits.ts';
import { Reversal } from './use-cases/support/reversal.ts';
import { SettleItems } from './use-cases/support/settle-items.ts';
import { SuggestionOutcome } from './use-cases/support/suggestion-outcome.ts';
import { Subjects } from './use-cases/support/subjects.ts';

const repositories = [ItemsRepository, ReportsRepository, DecisionsRepository, AuthorsRepository, QueueRepository];
const support = [Queue, ItemGate, Subjects, ReportLimits, FileReport, AutoHide, Removals, Reversal, SettleItems, Penalties, Outcomes, Escalation, PostOutcome, ArticleOutcome, PersonOutcome, AppealOutcome, SuggestionOutcome];
const commands = [ReportContent, ClaimItem, DecideItem, DecideItems, AppealDecision, HoldPost, FollowPost, QueueSuggestion];
const readers = [ReadQueue, ItemDetails, ReadReviews];

@Module({
  imports: [AccessModule, IdentityModule, SpacesModule, ThreadsModule, StandingModule, KnowledgeModule],
  providers: [...repositories, ...support, ...commands, ...readers, ThreadsSubscriber, ReactionsSubscriber, ...moderationResolvers],
  exports: [ReportContent, DecideItem, ReadQueue, ItemDetails],
})
export class ModerationModule {}
