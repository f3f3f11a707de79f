import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GqlContext } from '../../../platform/graphql/context.ts';
import { ProfileType } from '../../identity/index.ts';
import { PostType, ThreadReader, ThreadType, type ThreadView } from '../../threads/index.ts';
import { mayMark } from '../domain/policy.ts';
import { OpportunityReader } from '../use-cases/opportunity-reader.ts';
import { OpportunityType } from './opportunity.types.ts';

const field = { description: 'For staff, newest mark first; empty to everybody else.' };
const can = { description: 'Mark it as an opportunity.' };

/** The way from a thread, a post or a person to what staff saw in it. */
@Resolver(() => ThreadType)
export class ThreadOpportunitiesResolver {
  constructor(private readonly opportunities: OpportunityReader) {}

  @ResolveField('opportunities', () => [OpportunityType], field)
  ofThread(@Parent() { id }: { id: string }, @Context() ctx: GqlContext) {
    return this.opportunities.of(ctx, 'thread', id);
  }

  @ResolveField(() => Boolean, can)
  viewerCanMarkOpportunity(@Parent() thread: ThreadView, @Context() { actor }: GqlContext) {
    return mayMark(actor, thread.spaceId);
  }
}

@Resolver(() => PostType)
export class PostOpportunitiesResolver {
  constructor(
    private readonly opportunities: OpportunityReader,
    private readonly threads: ThreadReader,
  ) {}

  @ResolveField('opportunities', () => [OpportunityType], field)
  ofPost(@Parent() { id }: { id: string }, @Context() ctx: GqlContext) {
    return this.opportunities.of(ctx, 'post', id);
  }

  @ResolveField(() => Boolean, can)
  async viewerCanMarkOpportunity(@Parent() { threadId }: { threadId: string }, @Context() ctx: GqlContext) {
    if (ctx.actor.grants.length === 0) return false;
    const thread = await this.threads.findThread(ctx, threadId);
    return thread !== null && mayMark(ctx.actor, thread.spaceId);
  }
}

@Resolver(() => ProfileType)
export class ProfileOpportunitiesResolver {
  constructor(private readonly opportunities: OpportunityReader) {}

  @ResolveField('opportunities', () => [OpportunityType], field)
  ofProfile(@Parent() { id }: { id: string }, @Context() ctx: GqlContext) {
    return this.opportunities.of(ctx, 'account', id);
  }

  @ResolveField(() => Boolean, can)
  viewerCanMarkOpportunity(@Context() { actor }: GqlContext) {
    return mayMark(actor, null);
  }
}
