import type { CloseReason, PostKind } from '@helpcommons/shared';
import type { ThreadAction } from './permissions.ts';

/** What moderators do to a thread as a whole; each can be undone. */
export const ThreadChangeKind = {
  PIN: 'pin', UNPIN: 'unpin', LOCK: 'lock', UNLOCK: 'unlock', CLOSE: 'close', REOPEN: 'reopen', DUPLICATE: 'duplicate', MOVE: 'move', SPLIT: 'split', MERGE: 'merge',
  RETITLE: 'retitle', OFFICIAL: 'official', UNOFFICIAL: 'unofficial',
} as const;
export type ThreadChangeKind = (typeof ThreadChangeKind)[keyof typeof ThreadChangeKind];

/** Whoever may do this may undo it. */
export const UNDO_ASKS: Record<ThreadChangeKind, ThreadAction> = {
  pin: 'pin', unpin: 'pin', lock: 'lock', unlock: 'lock', close: 'close', reopen: 'close', duplicate: 'close', move: 'move', split: 'split', merge: 'merge', retitle: 'retitle',
  official: 'pin', unofficial: 'pin',
};

/** What moderators set of a thread. */
export interface Marks {
  pinnedAt: Date | null;
  lockedAt: Date | null;
  closedAt: Date | null;
  closeReason: CloseReason | null;
  closeNote: string | null;
  duplicateOfId: string | null;
  spaceId: string;
}

export const OPEN_MARKS = { closedAt: null, closeReason: null, closeNote: null, duplicateOfId: null } as const;

export const marksOf = ({ pinnedAt, lockedAt, closedAt, closeReason, closeNote, duplicateOfId, spaceId }: Marks): Marks =>
  ({ pinnedAt, lockedAt, closedAt, closeReason, closeNote, duplicateOfId, spaceId });

/** A post and how it stood. */
export interface Place {
  id: string;
  kind: PostKind;
  parentId: string | null;
  accepted: boolean;
  rejectedAt: Date | null;
  rejectedReason: string | null;
}

/** How things were, and how the change left them. Which of them there are hangs on the kind. */
export interface ChangeFacts {
  marks?: Partial<Marks>;
  title?: string;
  tags?: string[];
  /** Of an answer. */
  postId?: string;
  official?: boolean;
  /** What moved with the change, where it was before. */
  places?: Place[];
  /** Threads that were its duplicates. */
  duplicates?: string[];
  /** People who follow, or have the same question, only because of the change. */
  followers?: string[];
  alsoMe?: string[];
}

/** A row of the history. */
export interface ThreadChangeView {
  id: string;
  threadId: string;
  otherId: string | null;
  kind: ThreadChangeKind;
  byId: string;
  at: Date;
  reason: string;
  before: ChangeFacts;
  after: ChangeFacts;
  undoneAt: Date | null;
  undoneById: string | null;
}

/** Marks as a change left them, which came back from JSON. */
export function sameMarks(now: Marks, left: Partial<Marks>): boolean {
  return (Object.keys(left) as (keyof Marks)[]).every((key) => JSON.stringify(now[key]) === JSON.stringify(left[key]));
}
