import type { ContactBasis, OpportunityStage } from '@helpcommons/shared';

/** An opportunity as it is read. Thread and space are those of its post where a post was marked. */
export interface OpportunityRecord {
  id: string;
  threadId: string | null;
  postId: string | null;
  accountId: string | null;
  spaceId: string | null;
  interest: string;
  stage: OpportunityStage;
  outcome: string | null;
  ownerId: string | null;
  value: number | null;
  currency: string | null;
  /** YYYY-MM-DD */
  dueOn: string | null;
  contactBasis: ContactBasis;
  crmReference: string | null;
  markedById: string | null;
  markedAt: Date;
  proposed: boolean;
  closedAt: Date | null;
  updatedAt: Date;
  version: number;
}

export interface NoteRecord {
  opportunityId: string;
  number: number;
  text: string;
  byId: string | null;
  at: Date;
}

export interface ChangeRecord {
  opportunityId: string;
  version: number;
  field: string;
  at: Date;
  byId: string | null;
  before: string | null;
  after: string | null;
}

export type Due = 'overdue' | 'week' | 'none';

export interface OpportunityFilter {
  stages?: readonly OpportunityStage[] | undefined;
  ownerId?: string | undefined;
  unowned?: boolean | undefined;
  spaceIds?: readonly string[] | undefined;
  due?: Due | undefined;
  /** Part of it, in any case. */
  interest?: string | undefined;
  currency?: string | undefined;
  threadId?: string | undefined;
  crmReference?: string | undefined;
  updatedSince?: Date | undefined;
}

export type TotalsBy = 'stage' | 'space' | 'month' | 'moderator' | 'thread';

/** Sums of one key in one currency: amounts of different currencies are never added. */
export interface TotalRow {
  /** A stage, the id of a space, an account or a thread, a month (YYYY-MM); null where there is none. */
  key: string | null;
  /** null: those without a value. */
  currency: string | null;
  marked: number;
  open: number;
  openValue: number;
  won: number;
  wonValue: number;
  lost: number;
}

/** What staff changes; for the history and the audit log. */
export const CHANGEABLE = ['interest', 'stage', 'outcome', 'ownerId', 'value', 'currency', 'dueOn', 'contactBasis', 'crmReference'] as const;
export type Changeable = (typeof CHANGEABLE)[number];
export type Fields = Pick<OpportunityRecord, Changeable>;

export interface FieldChange {
  field: Changeable;
  before: string | null;
  after: string | null;
}

/** Which fields differ, as text. */
export function changesOf(before: Partial<Fields>, after: Fields): FieldChange[] {
  const text = (value: string | number | null | undefined) => (value === null || value === undefined ? null : String(value));
  return CHANGEABLE.map((field) => ({ field, before: text(before[field]), after: text(after[field]) })).filter((c) => c.before !== c.after);
}
