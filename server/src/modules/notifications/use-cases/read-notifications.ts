import { Injectable } from '@nestjs/common';
import type { Member } from '../../../platform/access/actor.ts';
import { Broadcast } from '../../../platform/events/broadcast.ts';
import { broadcastStream, type LiveStream } from '../../../platform/events/broadcast-stream.ts';
import { decodeCursor, type Page, pageSize, toPage } from '../../../platform/graphql/page.ts';
import { NotificationsRepository } from '../data/notifications.repository.ts';
import type { NotificationRow } from '../domain/notification.ts';
import { UNREAD } from './notify.ts';

@Injectable()
export class ReadNotifications {
  constructor(
    private readonly notifications: NotificationsRepository,
    private readonly broadcast: Broadcast,
  ) {}

  async page({ accountId }: Member, first: number, after: string | null): Promise<Page<NotificationRow>> {
    const size = pageSize(first, 30);
    const rows = await this.notifications.list(accountId, size, decodeCursor(after, 2));
    return toPage(rows, size, (row) => [row.createdAt.toISOString(), row.id]);
  }

  unreadCount({ accountId }: Member): Promise<number> {
    return this.notifications.unreadCount(accountId);
  }

  /** A value `{ unreadChanged }` for each change, as subscriptions want it. */
  unreadChanges(actor: Member): LiveStream<{ unreadChanged: number }> {
    return broadcastStream(this.broadcast, UNREAD, async ({ accountId }: { accountId: string }) =>
      accountId === actor.accountId ? { unreadChanged: await this.unreadCount(actor) } : undefined,
    );
  }
}
