import { AuthorReviewResolver, ViewerReviewsResolver } from './graphql/author-review.resolver.ts';
import { ModerationMutations, ReportMutation } from './graphql/moderation.mutations.ts';
import { QueueResolver, ViewerQueueResolver } from './graphql/queue.resolver.ts';
import { ReportableArticleResolver, ReportablePostResolver, ReportableProfileResolver } from './graphql/reportable.resolver.ts';
import { AuthorHistoryResolver, ReportResolver, ReviewDecisionResolver } from './graphql/review-details.resolver.ts';
import { ReviewDetailsResolver, ReviewSubjectResolver } from './graphql/review-item.resolver.ts';
import { ScreeningResolver } from './graphql/screening.resolver.ts';

export const moderationResolvers = [
  QueueResolver, ViewerQueueResolver, ReviewSubjectResolver, ReviewDetailsResolver, ReportResolver, ReviewDecisionResolver, AuthorHistoryResolver, ReportMutation, ModerationMutations,
  ViewerReviewsResolver, AuthorReviewResolver, ReportablePostResolver, ReportableArticleResolver, ReportableProfileResolver,
];
export const screeningResolvers = [ScreeningResolver];
