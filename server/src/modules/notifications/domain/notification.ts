import type { NotificationKind } from '@helpcommons/shared';

export interface NotificationRow {
  id: string;
  accountId: string;
  kind: NotificationKind;
  actorId: string | null;
  threadId: string | null;
  postId: string | null;
  createdAt: Date;
  readAt: Date | null;
}
