import type { OpportunityStage, ReportReason } from '@helpcommons/shared';

/**
 * The demo community as data. Keys are local to this data: the seeder turns them into ids.
 * Times are given as days before the moment of seeding (fractions allowed), so the community is always fresh.
 */
export interface DemoCommunity {
  name: string;
  products: readonly DemoProduct[];
  people: readonly DemoPerson[];
  /** Parents stand before their children. */
  spaces: readonly DemoSpace[];
  tags: readonly DemoTag[];
  threads: readonly DemoThread[];
  articles: readonly DemoArticle[];
}

export type DemoLocale = 'en' | 'nl';
export type DemoAudience = 'everyone' | 'members' | 'staff';
export type DemoProduct =
  | 'Warmly One'
  | 'Warmly One v2'
  | 'Warmly Hub'
  | 'Warmly Radiator valve'
  | 'Warmly app';

export type DemoRole = 'expert' | 'moderator' | 'knowledge_manager' | 'sales' | 'admin';

export interface DemoRoleGrant {
  role: DemoRole;
  /** Slug of a space; everywhere when absent. */
  space?: string;
}

export interface DemoPerson {
  key: string;
  /** Joined so many days ago, and is still new. */
  newSince?: number;
  name: string;
  email: string;
  locale: DemoLocale;
  roles: readonly DemoRoleGrant[];
  about: string;
}

export interface DemoSpace {
  slug: string;
  /** Slug of the parent space. */
  parent?: string;
  name: string;
  description: string;
  product?: DemoProduct;
  locale: DemoLocale;
  read: DemoAudience;
  ask: DemoAudience;
  answer: DemoAudience;
  asksForProduct: boolean;
}

export interface DemoTag {
  name: string;
  /** The tag's wiki text, Markdown. */
  description: string;
}

/** People keys. */
export interface DemoVotes {
  up: readonly string[];
  down?: readonly string[];
}

export interface DemoComment {
  author: string;
  daysAgo: number;
  body: string;
}

/** One later revision: `body` is the whole text after this edit. */
export interface DemoEdit {
  by: string;
  daysAgo: number;
  body: string;
  reason: string;
}

export interface DemoPost {
  author: string;
  daysAgo: number;
  /** Markdown of the first revision; the last of `edits` is what readers see. */
  body: string;
  edits?: readonly DemoEdit[];
  votes?: DemoVotes;
  comments?: readonly DemoComment[];
}

export interface DemoAnswer extends DemoPost {
  key: string;
  accepted?: { by: string; daysAgo: number };
  /** Said by the asker: it did not help, and why. */
  rejected?: { reason: string };
  /** People for whom it worked, and for whom it did not. */
  worked?: readonly string[];
  failed?: readonly string[];
  /** The answer speaks for the maker. */
  official?: true;
}

export interface DemoStaffAct {
  by: string;
  daysAgo: number;
  reason: string;
}

export interface DemoThread extends DemoPost {
  key: string;
  space: string;
  locale: DemoLocale;
  kind: 'question' | 'discussion' | 'idea';
  title: string;
  tags: readonly string[];
  product?: DemoProduct;
  productVersion?: string;
  answers: readonly DemoAnswer[];
  /** People with the same question. */
  alsoMe?: readonly string[];
  views: number;
  closed?: DemoStaffAct;
  locked?: DemoStaffAct;
  pinned?: true;
  /** Key of the original thread; such a thread is closed. */
  duplicateOf?: string;
}

export type DemoStaleReason =
  | 'source-edited'
  | 'un-accepted'
  | 'source-hidden'
  | 'reported-outdated'
  | 'reported-dangerous';

export interface DemoArticle {
  key: string;
  fromThread: string;
  fromAnswer: string;
  locale: DemoLocale;
  title: string;
  problem: string;
  solution: string;
  environment?: string;
  daysAgo: number;
  validated: boolean;
  validatedBy?: string;
  validatedDaysAgo?: number;
  /** People keys. */
  helpful: readonly string[];
  unhelpful: readonly string[];
  stale?: DemoStaleReason;
}

export interface DemoOpportunity {
  key: string;
  /** What was marked: a thread as a whole, or a person. */
  thread?: string;
  person?: string;
  interest: string;
  markedBy: string;
  daysAgo: number;
  value?: number;
  /** EUR unless given. */
  currency?: string;
  /** Negative: it is late. */
  dueInDays?: number;
  basis: 'none' | 'asked' | 'consented';
  owner?: string;
  crm?: string;
  moves: readonly { to: OpportunityStage; by: string; daysAgo: number; outcome?: string }[];
  notes: readonly { by: string; daysAgo: number; text: string }[];
}

export interface DemoProposal {
  thread: string;
  /** The question unless given. */
  answer?: string;
  sure: number;
  daysAgo: number;
}

/** An answer that nobody sees until it was looked at. */
export interface DemoHeld {
  key: string;
  thread: string;
  author: string;
  daysAgo: number;
  body: string;
  rule: string;
  detail: string;
}

export interface DemoReport {
  by?: string;
  /** E-mail address, instead of `by`. */
  guest?: string;
  reason: ReportReason;
  text: string;
  daysAgo: number;
}

/** An answer that its reports hid. */
export interface DemoHidden extends Omit<DemoHeld, 'rule' | 'detail'> {
  hiddenDaysAgo: number;
  reports: readonly DemoReport[];
}

/** The question of the thread unless `answer` is given; or a person. */
export type DemoReported = { reports: readonly DemoReport[] } & ({ thread: string; answer?: string; person?: undefined } | { person: string });

export interface DemoSuggestion {
  key: string;
  thread: string;
  answer?: string;
  by: string;
  daysAgo: number;
  reason: string;
  /** From, to. */
  change: readonly [string, string];
}

/** An answer that a moderator hid, and whose author asks for another look. */
export interface DemoAppeal extends Omit<DemoHeld, 'rule' | 'detail'> {
  hiddenBy: string;
  hiddenDaysAgo: number;
  reason: string;
  category: ReportReason;
  appeal: { daysAgo: number; text: string };
}
