import { Injectable } from '@nestjs/common';
import { Broadcast } from '../../../platform/events/broadcast.ts';
import { EventBus } from '../../../platform/events/event-bus.ts';
import { type NewNotification, NotificationsRepository, type OwnNotification } from '../data/notifications.repository.ts';
import type { NotificationRow } from '../domain/notification.ts';
import { Notified } from '../events.ts';

/** Broadcast topic: the number of unread notifications of an account changed. */
export const UNREAD = 'unread';

/** Writes notifications down and lets open pages know. Part of the caller's transaction. */
@Injectable()
export class Notify {
  constructor(
    private readonly notifications: NotificationsRepository,
    private readonly broadcast: Broadcast,
    private readonly events: EventBus,
  ) {}

  async execute(all: readonly NewNotification[]): Promise<void> {
    await this.tell(await this.notifications.add(all));
  }

  /** Of something of one's own. */
  async own(one: OwnNotification): Promise<void> {
    const added = await this.notifications.addOwn(one);
    if (added) await this.tell([added]);
  }

  private async tell(added: readonly NotificationRow[]): Promise<void> {
    for (const { id, accountId, kind } of added) this.events.emit(Notified, { notificationId: id, accountId, kind });
    for (const accountId of new Set(added.map((n) => n.accountId))) await this.broadcast.send(UNREAD, { accountId });
  }

  async withdraw(postId: string, ofThread: string | null): Promise<void> {
    for (const accountId of await this.notifications.withdraw(postId, ofThread)) await this.broadcast.send(UNREAD, { accountId });
  }
}
