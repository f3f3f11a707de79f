import { Args, Context, ID, Int, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Member } from '../../../platform/access/actor.ts';
import { Allow } from '../../../platform/access/allow.ts';
import { CurrentActor } from '../../../platform/access/current-actor.ts';
import type { GqlContext } from '../../../platform/graphql/context.ts';
import { ViewerType } from '../../identity/index.ts';
import { PostType, ThreadReader } from '../../threads/index.ts';
import { authorState, mayAppeal } from '../domain/appeals.ts';
import type { DecisionRow } from '../domain/records.ts';
import { AppealDecision } from '../use-cases/appeal-decision.ts';
import { ItemDetails } from '../use-cases/item-details.ts';
import { ReadReviews } from '../use-cases/read-reviews.ts';
import { AuthorReviewState } from './enums.ts';
import { AppealType, AuthorReviewConnectionType, type AuthorReviewPayload, AuthorReviewResult, AuthorReviewType } from './review.types.ts';

@Resolver(() => ViewerType)
export class ViewerReviewsResolver {
  constructor(private readonly read: ReadReviews) {}

  @ResolveField(() => AuthorReviewConnectionType, { description: 'What rules and moderators decided against the viewer, newest first.' })
  reviews(
    @CurrentActor() actor: Member,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 20 }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ) {
    return this.read.page(actor, first, after);
  }
}

@Resolver(() => AuthorReviewType)
export class AuthorReviewResolver {
  constructor(
    private readonly read: ReadReviews,
    private readonly appeals: AppealDecision,
    private readonly details: ItemDetails,
    private readonly threads: ThreadReader,
  ) {}

  @Mutation(() => AuthorReviewResult, { description: 'Once a decision; somebody else than who decided it looks. Conflicts: ALREADY_APPEALED, NOT_APPEALABLE.' })
  @Allow('member')
  async appealDecision(@CurrentActor() actor: Member, @Context() ctx: GqlContext, @Args('decision', { type: () => ID }) decision: string, @Args('text') text: string): Promise<AuthorReviewPayload> {
    const id = await this.appeals.execute(actor, decision, text);
    ctx.loaders.clear();
    return { review: await this.read.one(actor, id) };
  }

  @ResolveField(() => PostType, { nullable: true })
  post(@Context() ctx: GqlContext, @Parent() d: DecisionRow) {
    return d.subjectType === 'post' ? this.threads.findPost(ctx, d.subjectId) : null;
  }

  @ResolveField(() => AuthorReviewState)
  async state(@Context() ctx: GqlContext, @Parent() d: DecisionRow) {
    const post = d.subjectType === 'post' ? await this.threads.findPost(ctx, d.subjectId) : undefined;
    return authorState(d, post?.visibility);
  }

  @ResolveField(() => Boolean, { description: 'Decided by a rule: nobody has looked yet.' })
  automatic(@Parent() { byId }: DecisionRow) {
    return byId === null;
  }

  @ResolveField(() => AppealType, { nullable: true })
  appeal(@Context() ctx: GqlContext, @Parent() { id }: DecisionRow) {
    return this.details.appealOfDecision(ctx, id);
  }

  @ResolveField(() => Boolean)
  async canAppeal(@Context() ctx: GqlContext, @Parent() d: DecisionRow) {
    return mayAppeal(d) && (await this.details.appealOfDecision(ctx, d.id)) === null;
  }
}
