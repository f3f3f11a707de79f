import type { AccountState, Audience, CloseReason, Confidence, ContactBasis, Decision, NotificationKind, OpportunityStage, PostKind, ReportReason, ReviewKind, ReviewSubject, Role, Significance, ThreadKind, Visibility } from '@helpcommons/shared';

/**
 * What an import writes, table by table: the facts that come from outside. What can be counted (states, totals, ranks) is counted
 * afterwards from these.
 */
export interface Records {
  account: { id: string; name: string; email: string | null; emailConfirmedAt: Date | null; passwordHash: string | null; state: AccountState; locale: string; aboutMarkdown: string; aboutHtml: string; trustLevel: number; createdAt: Date; lastSeenAt: Date | null; importedFrom: string | null };
  roleGrant: { id: string; accountId: string; role: Role; spaceId: string | null };
  space: { id: string; slug: string; parentId: string | null; name: string; description: string; position: number; locale: string; product: string | null; asksForProduct: boolean; readAudience: Audience; askAudience: Audience; answerAudience: Audience };
  tag: { id: string; name: string; wikiMarkdown: string; wikiHtml: string };
  thread: {
    id: string; kind: ThreadKind; spaceId: string; title: string; slug: string; locale: string; visibility: Visibility; authorId: string; product: string | null; productVersion: string | null;
    createdAt: Date; updatedAt: Date; lockedAt: Date | null; closedAt: Date | null; closeReason: CloseReason | null; pinnedAt: Date | null; duplicateOfId: string | null;
    viewCount: number; excerpt: string; sourceUrl: string | null;
  };
  post: {
    id: string; threadId: string; kind: PostKind; parentId: string | null; authorId: string; markdown: string; html: string; rendererVersion: number; excerpt: string; revision: number; visibility: Visibility;
    createdAt: Date; editedAt: Date | null; acceptedAt: Date | null; acceptedById: string | null; rejectedAt: Date | null; rejectedReason: string | null; official: boolean;
  };
  postRevision: { postId: string; number: number; title: string | null; tags: string[] | null; markdown: string; editorId: string; createdAt: Date; reason: string; significance: Significance };
  threadTag: { threadId: string; tagId: string };
  threadLink: { fromId: string; toId: string; kind: 'related' | 'duplicate'; createdAt: Date };
  vote: { postId: string; accountId: string | null; value: -1 | 1; weight: number; createdAt: Date; importKey: string };
  outcome: { accountId: string; postId: string; kind: 'worked' | 'failed'; createdAt: Date };
  alsoMe: { accountId: string; threadId: string; createdAt: Date };
  follow: { accountId: string; threadId: string; createdAt: Date };
  mention: { postId: string; accountId: string };
  article: {
    id: string; spaceId: string; threadId: string; title: string; slug: string; locale: string; confidence: Confidence; familyId: string; ownerId: string | null; environment: string; product: string | null;
    problemMarkdown: string; problemHtml: string; solutionMarkdown: string; solutionHtml: string; rendererVersion: number; excerpt: string; staleAt: Date | null; staleReason: string | null; withdrawnAt: Date | null;
    reviewDueAt: Date; validatedAt: Date | null; validatedById: string | null; createdAt: Date; updatedAt: Date;
  };
  articleRevision: { articleId: string; number: number; title: string; problemMarkdown: string; solutionMarkdown: string; environment: string; editorId: string | null; createdAt: Date; reason: string };
  articleSource: { articleId: string; postId: string; postRevision: number };
  articleRating: { articleId: string; raterKey: string; helpful: boolean; createdAt: Date };
  notification: { id: string; accountId: string; kind: NotificationKind; actorId: string; threadId: string; postId: string; dedupeKey: string; createdAt: Date; readAt: Date | null };
  opportunity: {
    id: string; threadId: string | null; accountId: string | null; interest: string; stage: OpportunityStage; outcome: string | null; ownerId: string | null; value: number | null; currency: string | null;
    dueOn: string | null; contactBasis: ContactBasis; crmReference: string | null; markedById: string; markedAt: Date; closedAt: Date | null; updatedAt: Date; version: number;
  };
  opportunityChange: { opportunityId: string; version: number; field: string; at: Date; byId: string; before: string | null; after: string | null };
  opportunityNote: { opportunityId: string; number: number; text: string; byId: string; at: Date };
  opportunityProposal: { postId: string; score: number; createdAt: Date };
  reviewItem: {
    id: string; kind: ReviewKind; subjectType: ReviewSubject; subjectId: string; refId: string; threadId: string | null; spaceId: string | null; authorId: string; rule: string; detail: string; weight: number; createdAt: Date;
  };
  report: { id: string; itemId: string; subjectId: string; reporterId: string | null; email: string | null; reason: ReportReason; text: string; weight: number; createdAt: Date };
  decision: {
    id: string; itemId: string | null; subjectType: ReviewSubject; subjectId: string; threadId: string | null; spaceId: string | null; authorId: string; decision: Decision; rule: string; category: ReportReason | null; reason: string;
    byId: string | null; createdAt: Date; before: { visibility: Visibility; acceptedAt: null; acceptedById: null };
  };
  appeal: { id: string; decisionId: string; itemId: string; accountId: string; text: string; createdAt: Date };
  editSuggestion: { id: string; postId: string; editorId: string; baseRevision: number; markdown: string; title: string | null; tags: string[] | null; reason: string; createdAt: Date };
  oldAddress: { path: string; target: string };
}
export type Kind = keyof Records;
