import { OpportunitiesResolver, OpportunityConnectionResolver } from './graphql/opportunities.resolver.ts';
import { OpportunityMutations } from './graphql/opportunity.mutations.ts';
import { OpportunityChangeResolver, OpportunityNoteResolver, OpportunityResolver } from './graphql/opportunity.resolver.ts';
import { OpportunityTotalResolver } from './graphql/opportunity-totals.resolver.ts';
import { OpportunityProposalsResolver } from './graphql/proposals.resolver.ts';
import { PostOpportunitiesResolver, ProfileOpportunitiesResolver, ThreadOpportunitiesResolver } from './graphql/subject-opportunities.resolver.ts';

export const opportunitiesResolvers = [
  OpportunitiesResolver, OpportunityConnectionResolver, OpportunityResolver, OpportunityNoteResolver, OpportunityChangeResolver, OpportunityTotalResolver,
  OpportunityProposalsResolver, OpportunityMutations, ThreadOpportunitiesResolver, PostOpportunitiesResolver, ProfileOpportunitiesResolver,
];
