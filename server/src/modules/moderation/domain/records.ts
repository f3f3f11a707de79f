import type { AccountState, AppealState, Decision, DecisionState, ReportOutcome, ReportReason, ReviewKind, ReviewState, ReviewSubject, Visibility } from '@helpcommons/shared';

/** What is reported or reviewed. */
export interface Subject {
  subjectType: ReviewSubject;
  subjectId: string;
  threadId: string | null;
  spaceId: string | null;
  authorId: string | null;
}

export interface ItemRow extends Subject {
  id: string;
  kind: ReviewKind;
  state: ReviewState;
  refId: string;
  rule: string;
  detail: string;
  weight: number;
  escalatedAt: Date | null;
  claimedById: string | null;
  claimedUntil: Date | null;
  createdAt: Date;
  closedAt: Date | null;
  outcome: Decision | null;
  decidedById: string | null;
}

export interface ReportRow {
  id: string;
  itemId: string;
  reporterId: string | null;
  email: string | null;
  reason: ReportReason;
  text: string;
  weight: number;
  byStaff: boolean;
  outcome: ReportOutcome;
  createdAt: Date;
}

/** What a post loses when it is taken from view. */
export interface Place {
  visibility: Visibility;
  acceptedAt: string | null;
  acceptedById: string | null;
}

export interface DecisionRow extends Subject {
  id: string;
  itemId: string | null;
  decision: Decision;
  state: DecisionState;
  rule: string;
  category: ReportReason | null;
  reason: string;
  byId: string | null;
  createdAt: Date;
  endedAt: Date | null;
  before: Place | null;
  sanctionId: string | null;
  until: Date | null;
}

export interface AppealRow {
  id: string;
  decisionId: string;
  itemId: string;
  accountId: string;
  text: string;
  state: AppealState;
  reason: string;
  createdAt: Date;
  decidedAt: Date | null;
}

/** What moderators see of who wrote something. */
export interface AuthorFacts {
  id: string;
  state: AccountState;
  stateUntil: Date | null;
  trustLevel: number;
  reputation: number;
  since: Date;
  postCount: number;
  /** Now hidden or deleted by somebody else. */
  removedCount: number;
  upheldReports: number;
  dismissedReports: number;
}

export type QueueOrder = 'oldest' | 'weight';

export interface Counts {
  total: number;
  report: number;
  held: number;
  suggested_edit: number;
  appeal: number;
  escalated: number;
}
