import { Args, Context, ID, Int, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow } from '../../../platform/access/allow.ts';
import type { GqlContext } from '../../../platform/graphql/context.ts';
import { done, DoneResult } from '../../../platform/graphql/result.ts';
import { Answering, OutcomeKind, PostResult, PostType } from '../../threads/index.ts';
import { ReadReactions } from '../use-cases/read-reactions.ts';
import { RecordOutcome } from '../use-cases/record-outcome.ts';
import { Vote } from '../use-cases/vote.ts';
import { OutcomeInput } from './inputs.ts';

@Resolver(() => PostType)
export class ReactionsResolver {
  constructor(
    private readonly votes: Vote,
    private readonly outcomes: RecordOutcome,
    private readonly reactions: ReadReactions,
    private readonly answering: Answering,
  ) {}

  @Mutation(() => PostResult)
  @Allow('member')
  async vote(@Context() ctx: GqlContext, @Args('post', { type: () => ID }) post: string, @Args('value', { type: () => Int }) value: number) {
    return this.answering.post(ctx, await this.votes.execute(ctx.actor, post, value));
  }

  @Mutation(() => DoneResult)
  @Allow('member')
  async recordOutcome(@Context() ctx: GqlContext, @Args('input') { kind, post, article, reason, productVersion }: OutcomeInput) {
    await this.outcomes.execute(ctx.actor, { kind, post: post ?? undefined, article: article ?? undefined, reason: reason ?? undefined, productVersion: productVersion ?? undefined });
    return done;
  }

  @ResolveField(() => Int)
  viewerVote(@Parent() post: PostType, @Context() ctx: GqlContext) {
    return this.reactions.vote(ctx, post.id);
  }

  @ResolveField(() => OutcomeKind, { nullable: true })
  viewerOutcome(@Parent() post: PostType, @Context() ctx: GqlContext) {
    return this.reactions.outcome(ctx, post.id);
  }
}
