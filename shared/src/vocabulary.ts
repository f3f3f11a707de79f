/**
 * The words of the domain. Keys are the names of GraphQL and of every outside contract, values are what PostgreSQL stores.
 */
export const Role = { EXPERT: 'expert', MODERATOR: 'moderator', KNOWLEDGE_MANAGER: 'knowledge_manager', SALES: 'sales', ADMIN: 'admin' } as const;
export type Role = (typeof Role)[keyof typeof Role];

export const AccountState = { ACTIVE: 'active', SILENCED: 'silenced', SUSPENDED: 'suspended', ERASED: 'erased' } as const;
export type AccountState = (typeof AccountState)[keyof typeof AccountState];

/** Who may read, ask or answer in a space. */
export const Audience = { EVERYONE: 'everyone', MEMBERS: 'members', STAFF: 'staff' } as const;
export type Audience = (typeof Audience)[keyof typeof Audience];

export const ThreadKind = { QUESTION: 'question', DISCUSSION: 'discussion', IDEA: 'idea' } as const;
export type ThreadKind = (typeof ThreadKind)[keyof typeof ThreadKind];

/** open → answered (by somebody else) → solved. */
export const ThreadState = { OPEN: 'open', ANSWERED: 'answered', SOLVED: 'solved' } as const;
export type ThreadState = (typeof ThreadState)[keyof typeof ThreadState];

/** `public` means: whoever may read the space. */
export const Visibility = { PUBLIC: 'public', MEMBERS: 'members', STAFF: 'staff', HELD: 'held', HIDDEN: 'hidden', DELETED: 'deleted' } as const;
export type Visibility = (typeof Visibility)[keyof typeof Visibility];

export const PostKind = { QUESTION: 'question', ANSWER: 'answer', COMMENT: 'comment' } as const;
export type PostKind = (typeof PostKind)[keyof typeof PostKind];

export const CloseReason = { SOLVED_LONG_AGO: 'solved_long_ago', DUPLICATE: 'duplicate', MODERATOR: 'moderator' } as const;
export type CloseReason = (typeof CloseReason)[keyof typeof CloseReason];

/** How much an edit changes; decides what becomes stale. */
export const Significance = { MINOR: 'minor', MEDIUM: 'medium', MAJOR: 'major' } as const;
export type Significance = (typeof Significance)[keyof typeof Significance];

export const OutcomeKind = { WORKED: 'worked', FAILED: 'failed', OUTDATED: 'outdated', DANGEROUS: 'dangerous' } as const;
export type OutcomeKind = (typeof OutcomeKind)[keyof typeof OutcomeKind];

/** KCS v6: how sure we are of an article. */
export const Confidence = { WORK_IN_PROGRESS: 'work_in_progress', NOT_VALIDATED: 'not_validated', VALIDATED: 'validated', ARCHIVED: 'archived' } as const;
export type Confidence = (typeof Confidence)[keyof typeof Confidence];

export const ArticleAudience = { EVERYONE: 'everyone', CUSTOMERS: 'customers', PARTNERS: 'partners', STAFF: 'staff' } as const;
export type ArticleAudience = (typeof ArticleAudience)[keyof typeof ArticleAudience];

/** KCS v6: who may change an article. */
export const Governance = { EXPERIENCE: 'experience', COMPLIANCE: 'compliance' } as const;
export type Governance = (typeof Governance)[keyof typeof Governance];

export const NotificationKind = {
  ANSWERED: 'answered', ACCEPTED: 'accepted', MENTIONED: 'mentioned', FOLLOWED: 'followed', COMMENTED: 'commented',
  ALSO_ME_SOLVED: 'also_me_solved', ACCEPT_REMINDER: 'accept_reminder',
  POST_HELD: 'post_held', POST_HIDDEN: 'post_hidden', POST_REMOVED: 'post_removed', POST_SHOWN: 'post_shown', APPEAL_GRANTED: 'appeal_granted', APPEAL_REFUSED: 'appeal_refused',
  WARNED: 'warned', SILENCED: 'silenced', EDIT_APPROVED: 'edit_approved', EDIT_REFUSED: 'edit_refused',
} as const;
export type NotificationKind = (typeof NotificationKind)[keyof typeof NotificationKind];

export const SearchType = { THREAD: 'thread', ANSWER: 'answer', ARTICLE: 'article' } as const;
export type SearchType = (typeof SearchType)[keyof typeof SearchType];

/** Why somebody reports something. `illegal` is open to guests, who leave an e-mail address. */
export const ReportReason = {
  SPAM: 'spam', ABUSE: 'abuse', OFF_TOPIC: 'off_topic', WRONG_PLACE: 'wrong_place', DUPLICATE: 'duplicate', PERSONAL_DATA: 'personal_data', ILLEGAL: 'illegal', OTHER: 'other',
} as const;
export type ReportReason = (typeof ReportReason)[keyof typeof ReportReason];

/** Why reputation was given or taken: the kinds of entries of its ledger. `report_upheld` gives no points; it counts for trust. */
export const ReputationKind = {
  VOTE_UP: 'vote_up', VOTE_DOWN: 'vote_down', VOTING_DOWN: 'voting_down', ACCEPTED: 'accepted', ACCEPTING: 'accepting',
  ARTICLE_VALIDATED: 'article_validated', POST_REMOVED: 'post_removed', REPORT_UPHELD: 'report_upheld',
} as const;
export type ReputationKind = (typeof ReputationKind)[keyof typeof ReputationKind];

/** What a trust level asks for; of `upheld_reports` at most so many. */
export const TrustCriterion = {
  THREADS_ENTERED: 'threads_entered', POSTS_READ: 'posts_read', MINUTES_READ: 'minutes_read', DAYS_VISITED: 'days_visited', VOTES_GIVEN: 'votes_given',
  VOTES_RECEIVED: 'votes_received', VOTERS: 'voters', THREADS_ANSWERED: 'threads_answered', NEW_THREADS_VIEWED: 'new_threads_viewed', NEW_POSTS_READ: 'new_posts_read',
  UPHELD_REPORTS: 'upheld_reports',
} as const;
export type TrustCriterion = (typeof TrustCriterion)[keyof typeof TrustCriterion];

/** What waits in the review queue. */
export const ReviewKind = { REPORT: 'report', HELD: 'held', SUGGESTED_EDIT: 'suggested_edit', APPEAL: 'appeal' } as const;
export type ReviewKind = (typeof ReviewKind)[keyof typeof ReviewKind];

/** `withdrawn`: something else resolved it, e.g. its author deleted the post. */
export const ReviewState = { OPEN: 'open', DECIDED: 'decided', WITHDRAWN: 'withdrawn' } as const;
export type ReviewState = (typeof ReviewState)[keyof typeof ReviewState];

/** What became of a report; `moot`: nobody had to decide. */
export const ReportOutcome = { OPEN: 'open', UPHELD: 'upheld', DISMISSED: 'dismissed', MOOT: 'moot' } as const;
export type ReportOutcome = (typeof ReportOutcome)[keyof typeof ReportOutcome];

/** What became of a decision: it holds, a later one took its place, or it was taken back. */
export const DecisionState = { STANDING: 'standing', SUPERSEDED: 'superseded', REVERSED: 'reversed' } as const;
export type DecisionState = (typeof DecisionState)[keyof typeof DecisionState];

/** `upheld`: the decision stays. `moot`: it was settled without the appeal. */
export const AppealState = { OPEN: 'open', UPHELD: 'upheld', REVERSED: 'reversed', MOOT: 'moot' } as const;
export type AppealState = (typeof AppealState)[keyof typeof AppealState];

/** What a decision of moderation means for the author now. */
export const AuthorReviewState = { HELD: 'held', HIDDEN: 'hidden', REMOVED: 'removed', SANCTIONED: 'sanctioned', RESTORED: 'restored' } as const;
export type AuthorReviewState = (typeof AuthorReviewState)[keyof typeof AuthorReviewState];

/** What is reported and reviewed. */
export const ReviewSubject = { POST: 'post', ARTICLE: 'article', ACCOUNT: 'account' } as const;
export type ReviewSubject = (typeof ReviewSubject)[keyof typeof ReviewSubject];

/** What a moderator decides on an item of the queue. */
export const Decision = {
  APPROVE: 'approve', EDIT: 'edit', HIDE: 'hide', DELETE: 'delete', WARN: 'warn', SILENCE: 'silence', SUSPEND: 'suspend', ESCALATE: 'escalate', DISMISS: 'dismiss',
} as const;
export type Decision = (typeof Decision)[keyof typeof Decision];

export const SanctionKind = { WARNING: 'warning', SILENCE: 'silence', SUSPENSION: 'suspension' } as const;
export type SanctionKind = (typeof SanctionKind)[keyof typeof SanctionKind];

/** What a rule of screening looks at. Words and patterns are lists that moderators keep; of each of the others there is one. */
export const ScreeningKind = {
  WORD: 'word', PATTERN: 'pattern', FIRST_LINKS: 'first_links', DUPLICATE_TEXT: 'duplicate_text', TYPING_SPEED: 'typing_speed', SPAM_MODEL: 'spam_model', SPACE: 'space',
} as const;
export type ScreeningKind = (typeof ScreeningKind)[keyof typeof ScreeningKind];

/** A rule in shadow mode only records what it would have done. */
export const RuleMode = { OFF: 'off', SHADOW: 'shadow', ON: 'on' } as const;
export type RuleMode = (typeof RuleMode)[keyof typeof RuleMode];

export const OpportunityStage = { SPOTTED: 'spotted', QUALIFIED: 'qualified', CONTACTED: 'contacted', WON: 'won', LOST: 'lost', DISMISSED: 'dismissed' } as const;
export type OpportunityStage = (typeof OpportunityStage)[keyof typeof OpportunityStage];

/** On what ground the person may be contacted; with `none` no contact data leaves. */
export const ContactBasis = { ASKED: 'asked', CONSENTED: 'consented', NONE: 'none' } as const;
export type ContactBasis = (typeof ContactBasis)[keyof typeof ContactBasis];

/** Scopes of an API client; an operation needs exactly one of them. */
export const SCOPES = ['read', 'write', 'knowledge', 'moderate', 'opportunities', 'admin', 'act-as-member'] as const;
export type Scope = (typeof SCOPES)[number];

/** Interface languages. */
export const LOCALES = ['en', 'nl'] as const;
export type Locale = (typeof LOCALES)[number];
