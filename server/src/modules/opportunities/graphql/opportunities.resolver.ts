import { Role } from '@helpcommons/shared';
import { Args, Context, ID, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, Public } from '../../../platform/access/allow.ts';
import type { GqlContext } from '../../../platform/graphql/context.ts';
import { ProfileLoader, ProfileType } from '../../identity/index.ts';
import { ListOwners } from '../use-cases/list-owners.ts';
import { type OpportunityPage, OpportunityReader } from '../use-cases/opportunity-reader.ts';
import { TotalsBy } from './enums.ts';
import { OpportunityFilterInput } from './opportunity.inputs.ts';
import { OpportunityColumnType, OpportunityConnectionType, OpportunityTotalType, OpportunityType } from './opportunity.types.ts';

const filterArg = { name: 'filter', type: () => OpportunityFilterInput, nullable: true } as const;

/** Lists and sums of the sales desk. */
@Resolver()
@Allow(Role.MODERATOR, Role.SALES, Role.KNOWLEDGE_MANAGER)
export class OpportunitiesResolver {
  constructor(
    private readonly opportunities: OpportunityReader,
    private readonly owners: ListOwners,
    private readonly profiles: ProfileLoader,
  ) {}

  @Query(() => OpportunityType, { nullable: true })
  @Public()
  opportunity(@Args('id', { type: () => ID }) id: string, @Context() ctx: GqlContext) {
    return this.opportunities.find(ctx, id);
  }

  @Query(() => OpportunityConnectionType, { name: 'opportunities', description: 'The latest change first.' })
  list(
    @Args(filterArg) filter: OpportunityFilterInput | null,
    @Args('first', { type: () => Int, defaultValue: 20 }) first: number,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
    @Context() ctx: GqlContext,
  ) {
    return this.opportunities.list(ctx.actor, filter ?? {}, first, after);
  }

  @Query(() => [OpportunityColumnType], { description: 'One column a stage.' })
  opportunityBoard(@Args(filterArg) filter: OpportunityFilterInput | null, @Context() ctx: GqlContext) {
    return this.opportunities.board(ctx.actor, filter ?? {});
  }

  @Query(() => [OpportunityTotalType], { description: 'The highest won value first; months the latest first.' })
  opportunityTotals(@Args('by', { type: () => TotalsBy }) by: TotalsBy, @Args(filterArg) filter: OpportunityFilterInput | null, @Context() ctx: GqlContext) {
    return this.opportunities.totals(ctx.actor, by, filter ?? {});
  }

  @Query(() => [ProfileType], { description: 'Who can look after an opportunity, by name.' })
  async opportunityOwners(@Context() ctx: GqlContext) {
    const found = await Promise.all((await this.owners.execute()).map((id) => this.profiles.find(ctx, id)));
    return found.filter((p) => p !== null);
  }
}

@Resolver(() => OpportunityConnectionType)
export class OpportunityConnectionResolver {
  constructor(private readonly opportunities: OpportunityReader) {}

  @ResolveField(() => Int)
  totalCount(@Parent() page: OpportunityPage, @Context() ctx: GqlContext) {
    return this.opportunities.count(ctx.actor, page.filter);
  }
}
