/** What moderators do to a thread as a whole; each can be undone. */
export const ThreadChangeKind = {
  PIN: 'pin', UNPIN: 'unpin', LOCK: 'lock', UNLOCK: 'unlock', CLOSE: 'close', REOPEN: 'reopen', DUPLICATE: 'duplicate', MOVE: 'move', SPLIT: 'split', MERGE: 'merge',
  RETITLE: 'retitle', OFFICIAL: 'official', UNOFFICIAL: 'unofficial',
} as const;
export type ThreadChangeKind = (typeof ThreadChangeKind)[keyof typeof ThreadChangeKind];
