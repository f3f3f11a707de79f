import { postRedirectPath } from '@helpcommons/shared';
import { Args, Context, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Member } from '../../../platform/access/actor.ts';
import { Allow } from '../../../platform/access/allow.ts';
import { CurrentActor } from '../../../platform/access/current-actor.ts';
import type { GqlContext } from '../../../platform/graphql/context.ts';
import { done, DoneResult } from '../../../platform/graphql/result.ts';
import { ProfileLoader, ProfileType } from '../../identity/index.ts';
import { PostType, ThreadReader, ThreadType } from '../../threads/index.ts';
import { isOfReview } from '../domain/moderation.ts';
import type { NotificationRow } from '../domain/notification.ts';
import { MarkRead } from '../use-cases/mark-read.ts';
import { ReadNotifications } from '../use-cases/read-notifications.ts';
import { NotificationConnectionType, NotificationType } from './notification.types.ts';

@Resolver(() => NotificationType)
export class NotificationResolver {
  constructor(
    private readonly notifications: ReadNotifications,
    private readonly markRead: MarkRead,
    private readonly profiles: ProfileLoader,
    private readonly threads: ThreadReader,
  ) {}

  @Query(() => NotificationConnectionType, { name: 'notifications' })
  @Allow('member')
  list(@CurrentActor() actor: Member, @Args('first', { type: () => Int, nullable: true, defaultValue: 30 }) first: number, @Args('after', { type: () => String, nullable: true }) after: string | null) {
    return this.notifications.page(actor, first, after);
  }

  @Mutation(() => DoneResult)
  @Allow('member')
  async markNotificationsRead(@CurrentActor() actor: Member, @Args('ids', { type: () => [ID], nullable: true }) ids: string[] | null) {
    await this.markRead.execute(actor, ids);
    return done;
  }

  @ResolveField(() => ProfileType, { nullable: true })
  actor(@Parent() { actorId }: NotificationRow, @Context() ctx: GqlContext) {
    return actorId && this.profiles.find(ctx, actorId);
  }

  @ResolveField(() => ThreadType, { nullable: true })
  thread(@Parent() { threadId }: NotificationRow, @Context() ctx: GqlContext) {
    return threadId && this.threads.findThread(ctx, threadId);
  }

  @ResolveField(() => PostType, { nullable: true })
  post(@Parent() { postId }: NotificationRow, @Context() ctx: GqlContext) {
    return postId && this.threads.findPost(ctx, postId);
  }

  @ResolveField(() => String)
  url(@Parent() { kind, postId }: NotificationRow) {
    if (isOfReview(kind)) return '/reviews';
    return postId ? postRedirectPath(postId) : '/notifications';
  }
}
