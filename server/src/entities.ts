import { AnswerCalibration } from './modules/channels/data/answer-calibration.entity.ts';
import { WebhookAttempt } from './modules/channels/data/webhooks/webhook-attempt.entity.ts';
import { WebhookDelivery } from './modules/channels/data/webhooks/webhook-delivery.entity.ts';
import { Webhook } from './modules/channels/data/webhooks/webhook.entity.ts';
import { OldAddress } from './modules/discovery/data/old-address.entity.ts';
import { Account } from './modules/identity/data/account.entity.ts';
import { ApiClient } from './modules/identity/data/api-client.entity.ts';
import { EmailToken } from './modules/identity/data/email-token.entity.ts';
import { RoleGrant } from './modules/identity/data/role-grant.entity.ts';
import { Sanction } from './modules/identity/data/sanction.entity.ts';
import { Session } from './modules/identity/data/session.entity.ts';
import { StaffNote } from './modules/identity/data/staff-note.entity.ts';
import { Exposure } from './modules/insights/data/exposure.entity.ts';
import { ArticleRating } from './modules/knowledge/data/article-rating.entity.ts';
import { ArticleRevision } from './modules/knowledge/data/article-revision.entity.ts';
import { ArticleSource } from './modules/knowledge/data/article-source.entity.ts';
import { Article } from './modules/knowledge/data/article.entity.ts';
import { Appeal } from './modules/moderation/data/appeal.entity.ts';
import { Decision } from './modules/moderation/data/decision.entity.ts';
import { Report } from './modules/moderation/data/report.entity.ts';
import { RuleMatch } from './modules/moderation/data/rule-match.entity.ts';
import { ScreeningRule } from './modules/moderation/data/screening-rule.entity.ts';
import { SpamModel } from './modules/moderation/data/spam-model.entity.ts';
import { ReviewItem } from './modules/moderation/data/review-item.entity.ts';
import { Notification } from './modules/notifications/data/notification.entity.ts';
import { Opportunity } from './modules/opportunities/data/opportunity.entity.ts';
import { OpportunityChange } from './modules/opportunities/data/opportunity-change.entity.ts';
import { OpportunityNote } from './modules/opportunities/data/opportunity-note.entity.ts';
import { OpportunityProposal } from './modules/opportunities/data/opportunity-proposal.entity.ts';
import { Outcome } from './modules/reactions/data/outcome.entity.ts';
import { Vote } from './modules/reactions/data/vote.entity.ts';
import { SearchDocument } from './modules/search/data/search-document.entity.ts';
import { SearchLog } from './modules/search/data/search-log.entity.ts';
import { SearchPending } from './modules/search/data/search-pending.entity.ts';
import { SearchSynonym } from './modules/search/data/search-synonym.entity.ts';
import { SearchWord } from './modules/search/data/search-word.entity.ts';
import { Space } from './modules/spaces/data/space.entity.ts';
import { Tag } from './modules/spaces/data/tag.entity.ts';
import { AccountStanding } from './modules/standing/data/account-standing.entity.ts';
import { ReadingDay } from './modules/standing/data/reading-day.entity.ts';
import { ReputationEntry } from './modules/standing/data/reputation-entry.entity.ts';
import { ThreadReading } from './modules/standing/data/thread-reading.entity.ts';
import { AlsoMe } from './modules/threads/data/also-me.entity.ts';
import { Draft } from './modules/threads/data/draft.entity.ts';
import { EditSuggestion } from './modules/threads/data/edit-suggestion.entity.ts';
import { Follow } from './modules/threads/data/follow.entity.ts';
import { Mention } from './modules/threads/data/mention.entity.ts';
import { PostRevision } from './modules/threads/data/post-revision.entity.ts';
import { Post } from './modules/threads/data/post.entity.ts';
import { ThreadChange } from './modules/threads/data/thread-change.entity.ts';
import { ThreadLink } from './modules/threads/data/thread-link.entity.ts';
import { ThreadTag } from './modules/threads/data/thread-tag.entity.ts';
import { Thread } from './modules/threads/data/thread.entity.ts';
import { UploadedFile } from './modules/threads/data/uploaded-file.entity.ts';
import { AuditEntry } from './platform/audit/audit-entry.entity.ts';
import { Setting } from './platform/config/setting.entity.ts';
import { EventReceipt } from './platform/events/event-receipt.entity.ts';
import { IdempotencyKey } from './platform/http/idempotency-key.entity.ts';
import { RateLimit } from './platform/access/rate-limit.entity.ts';

/** Every table. Listed by hand of the compiler: a class that is missing here has no table. */
export const entities = [
  WebhookAttempt,
  WebhookDelivery,
  Webhook,
  OldAddress,
  Account,
  ApiClient,
  EmailToken,
  RoleGrant,
  Sanction,
  Session,
  StaffNote,
  Exposure,
  ArticleRating,
  ArticleRevision,
  ArticleSource,
  Article,
  Appeal,
  Decision,
  Report,
  ReviewItem,
  RuleMatch,
  ScreeningRule,
  SpamModel,
  Notification,
  Opportunity,
  OpportunityChange,
  OpportunityNote,
  OpportunityProposal,
  Outcome,
  Vote,
  SearchDocument,
  SearchLog,
  SearchPending,
  SearchSynonym,
  SearchWord,
  Space,
  Tag,
  AccountStanding,
  ReadingDay,
  ReputationEntry,
  ThreadReading,
  AlsoMe,
  Draft,
  EditSuggestion,
  Follow,
  Mention,
  PostRevision,
  Post,
  ThreadChange,
  ThreadLink,
  ThreadTag,
  Thread,
  UploadedFile,
  AuditEntry,
  AnswerCalibration,
  Setting,
  EventReceipt,
  IdempotencyKey,
  RateLimit,
];
