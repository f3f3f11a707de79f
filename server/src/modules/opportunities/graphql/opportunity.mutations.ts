import { Role } from '@helpcommons/shared';
import { Args, Context, ID, Mutation, Resolver } from '@nestjs/graphql';
import { Allow } from '../../../platform/access/allow.ts';
import type { GqlContext } from '../../../platform/graphql/context.ts';
import { done, DoneResult } from '../../../platform/graphql/result.ts';
import { DeclineProposal } from '../use-cases/decline-proposal.ts';
import { MarkOpportunity } from '../use-cases/mark-opportunity.ts';
import { OpportunityReader } from '../use-cases/opportunity-reader.ts';
import { UpdateOpportunity } from '../use-cases/update-opportunity.ts';
import { MarkOpportunityInputType, UpdateOpportunityInputType } from './opportunity.inputs.ts';
import { OpportunityResult } from './opportunity.types.ts';

@Resolver()
@Allow(Role.MODERATOR, Role.SALES)
export class OpportunityMutations {
  constructor(
    private readonly opportunities: OpportunityReader,
    private readonly mark: MarkOpportunity,
    private readonly update: UpdateOpportunity,
    private readonly decline: DeclineProposal,
  ) {}

  @Mutation(() => OpportunityResult, { description: 'Also how a proposal is accepted.' })
  @Allow(Role.MODERATOR, Role.SALES, Role.EXPERT)
  async markOpportunity(@Args('input') input: MarkOpportunityInputType, @Context() ctx: GqlContext) {
    return this.payload(ctx, await this.mark.execute(ctx.actor, input));
  }

  @Mutation(() => OpportunityResult)
  async updateOpportunity(@Args('input') input: UpdateOpportunityInputType, @Context() ctx: GqlContext) {
    return this.payload(ctx, await this.update.execute(ctx.actor, input));
  }

  @Mutation(() => DoneResult)
  async declineOpportunityProposal(@Args('post', { type: () => ID }) post: string, @Context() { actor }: GqlContext) {
    await this.decline.execute(actor, post);
    return done;
  }

  private async payload(ctx: GqlContext, id: string | undefined) {
    ctx.loaders.clear();
    return { opportunity: id === undefined ? null : await this.opportunities.find(ctx, id) };
  }
}
