import { Role } from '@helpcommons/shared';
import { Args, Context, Int, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow } from '../../../platform/access/allow.ts';
import type { GqlContext } from '../../../platform/graphql/context.ts';
import { ReadProposals } from '../use-cases/read-proposals.ts';
import { OpportunityProposalConnectionType } from './opportunity.types.ts';

@Resolver(() => OpportunityProposalConnectionType)
export class OpportunityProposalsResolver {
  constructor(private readonly proposals: ReadProposals) {}

  @Query(() => OpportunityProposalConnectionType, { description: 'The surest first.' })
  @Allow(Role.MODERATOR, Role.SALES, Role.KNOWLEDGE_MANAGER)
  opportunityProposals(
    @Args('first', { type: () => Int, defaultValue: 20 }) first: number,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
    @Context() ctx: GqlContext,
  ) {
    return this.proposals.list(ctx, first, after);
  }

  @ResolveField(() => Int)
  totalCount(@Context() ctx: GqlContext) {
    return this.proposals.count(ctx);
  }
}
