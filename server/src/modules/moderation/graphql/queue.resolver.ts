import { Role } from '@helpcommons/shared';
import { Args, Context, ID, Int, Query, ResolveField, Resolver, Subscription } from '@nestjs/graphql';
import { type Actor, hasRoleSomewhere } from '../../../platform/access/actor.ts';
import { Allow } from '../../../platform/access/allow.ts';
import { CurrentActor } from '../../../platform/access/current-actor.ts';
import type { GqlContext } from '../../../platform/graphql/context.ts';
import { ViewerType } from '../../identity/index.ts';
import { ReadQueue } from '../use-cases/read-queue.ts';
import { ReviewOrder } from './enums.ts';
import { ReviewFilterInput } from './inputs.ts';
import { ReviewChangeType, ReviewCountsType, ReviewItemConnectionType, ReviewItemType } from './review.types.ts';

@Resolver()
@Allow(Role.MODERATOR)
export class QueueResolver {
  constructor(private readonly queue: ReadQueue) {}

  @Query(() => ReviewItemConnectionType)
  reviewItems(
    @Context() ctx: GqlContext,
    @Args('filter', { type: () => ReviewFilterInput, nullable: true }) filter: ReviewFilterInput | null,
    @Args('sort', { type: () => ReviewOrder, defaultValue: ReviewOrder.OLDEST }) sort: ReviewOrder,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 20 }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ) {
    return this.queue.page(ctx.actor, filter ?? {}, sort, first, after);
  }

  @Query(() => ReviewItemType, { nullable: true, description: 'null also for what others decide.' })
  reviewItem(@Context() ctx: GqlContext, @Args('id', { type: () => ID }) id: string) {
    return this.queue.item(ctx.actor, id);
  }

  @Query(() => ReviewCountsType)
  reviewCounts(@CurrentActor() actor: Actor) {
    return this.queue.counts(actor);
  }

  @Subscription(() => ReviewChangeType, { description: 'Each time the queue changes.' })
  reviewQueueChanged(@CurrentActor() actor: Actor) {
    return this.queue.changes(actor);
  }
}

@Resolver(() => ViewerType)
export class ViewerQueueResolver {
  constructor(private readonly queue: ReadQueue) {}

  @ResolveField(() => Int, { nullable: true, description: 'Open items that the viewer decides; null for those who decide none.' })
  async reviewCount(@CurrentActor() actor: Actor) {
    return hasRoleSomewhere(actor, Role.MODERATOR) ? (await this.queue.counts(actor)).total : null;
  }
}
