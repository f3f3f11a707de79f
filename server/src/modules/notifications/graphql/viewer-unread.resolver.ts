import { Int, ResolveField, Resolver } from '@nestjs/graphql';
import type { Member } from '../../../platform/access/actor.ts';
import { CurrentActor } from '../../../platform/access/current-actor.ts';
import { ViewerType } from '../../identity/index.ts';
import { ReadNotifications } from '../use-cases/read-notifications.ts';

@Resolver(() => ViewerType)
export class ViewerUnreadResolver {
  constructor(private readonly notifications: ReadNotifications) {}

  @ResolveField(() => Int)
  unreadCount(@CurrentActor() actor: Member) {
    return this.notifications.unreadCount(actor);
  }
}
