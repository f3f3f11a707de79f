import { Int, ResolveField, Resolver, Subscription } from '@nestjs/graphql';
import type { Member } from '../../../platform/access/actor.ts';
import { Allow } from '../../../platform/access/allow.ts';
import { CurrentActor } from '../../../platform/access/current-actor.ts';
import { ReadNotifications } from '../use-cases/read-notifications.ts';
import { NotificationConnectionType } from './notification.types.ts';

@Resolver(() => NotificationConnectionType)
export class NotificationConnectionResolver {
  constructor(private readonly notifications: ReadNotifications) {}

  @ResolveField(() => Int)
  unreadCount(@CurrentActor() actor: Member) {
    return this.notifications.unreadCount(actor);
  }

  /** The new number each time it changes. */
  @Subscription(() => Int)
  @Allow('member')
  unreadChanged(@CurrentActor() actor: Member) {
    return this.notifications.unreadChanges(actor);
  }
}
