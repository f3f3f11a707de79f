import { Injectable } from '@nestjs/common';
import type { Member } from '../../../platform/access/actor.ts';
import { Database } from '../../../platform/database/database.ts';
import { Broadcast } from '../../../platform/events/broadcast.ts';
import { NotificationsRepository } from '../data/notifications.repository.ts';
import { UNREAD } from './notify.ts';

@Injectable()
export class MarkRead {
  constructor(
    private readonly db: Database,
    private readonly notifications: NotificationsRepository,
    private readonly broadcast: Broadcast,
  ) {}

  /** All of them without ids; ids of others do nothing. */
  async execute({ accountId }: Member, ids: readonly string[] | null): Promise<void> {
    await this.db.transaction(async () => {
      await this.notifications.markRead(accountId, ids);
      await this.broadcast.send(UNREAD, { accountId });
    });
  }
}
