import { Role } from '@helpcommons/shared';
import { Args, Context, ID, Mutation, Resolver } from '@nestjs/graphql';
import { Allow, Public } from '../../../platform/access/allow.ts';
import type { GqlContext } from '../../../platform/graphql/context.ts';
import { done, DoneResult } from '../../../platform/graphql/result.ts';
import { ClaimItem } from '../use-cases/claim-item.ts';
import { DecideItem } from '../use-cases/decide-item.ts';
import { DecideItems } from '../use-cases/decide-items.ts';
import { ReadQueue } from '../use-cases/read-queue.ts';
import { ReportContent } from '../use-cases/report-content.ts';
import { DecideInputType, DecideManyInputType, given, ReportInputType } from './inputs.ts';
import { BulkDecisionType, type ReviewItemPayload, ReviewItemResult } from './review.types.ts';

@Resolver()
export class ReportMutation {
  constructor(private readonly reporting: ReportContent) {}

  @Mutation(() => DoneResult)
  @Public()
  async report(@Context() ctx: GqlContext, @Args('input') input: ReportInputType) {
    await this.reporting.execute(ctx.actor, ctx.request?.ip ?? '', given(input));
    return done;
  }
}

@Resolver()
@Allow(Role.MODERATOR)
export class ModerationMutations {
  constructor(
    private readonly claiming: ClaimItem,
    private readonly deciding: DecideItem,
    private readonly many: DecideItems,
    private readonly queue: ReadQueue,
  ) {}

  @Mutation(() => ReviewItemResult, { description: 'Nobody else decides it for some minutes. Again: for longer.' })
  async claimReviewItem(@Context() ctx: GqlContext, @Args('id', { type: () => ID }) id: string) {
    return this.payload(ctx, await this.claiming.claim(ctx.actor, id));
  }

  @Mutation(() => ReviewItemResult)
  async releaseReviewItem(@Context() ctx: GqlContext, @Args('id', { type: () => ID }) id: string) {
    return this.payload(ctx, await this.claiming.release(ctx.actor, id));
  }

  @Mutation(() => ReviewItemResult, { description: 'Conflicts: ALREADY_DECIDED, CLAIMED, NOT_POSSIBLE, OWN_POST, SAME_MODERATOR, ALREADY_ESCALATED.' })
  async decideReviewItem(@Context() ctx: GqlContext, @Args('input') input: DecideInputType) {
    return this.payload(ctx, await this.deciding.execute(ctx.actor, given(input)));
  }

  @Mutation(() => [BulkDecisionType])
  decideReviewItems(@Context() ctx: GqlContext, @Args('input') { items, ...input }: DecideManyInputType) {
    return this.many.execute(ctx.actor, items, given(input));
  }

  private async payload(ctx: GqlContext, id: string): Promise<ReviewItemPayload> {
    ctx.loaders.clear();
    return { item: await this.queue.reread(id) };
  }
}
