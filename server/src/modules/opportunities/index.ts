export type { OpportunityFilter, OpportunityRecord } from './domain/opportunity.ts';
export { OpportunitiesModule } from './opportunities.module.ts';
export { type HandedOver, HandOver } from './use-cases/hand-over.ts';
export { MarkOpportunity, type MarkInput } from './use-cases/mark-opportunity.ts';
export { type OpportunitiesQuery, OpportunityReader } from './use-cases/opportunity-reader.ts';
export { UpdateOpportunity, type UpdateInput } from './use-cases/update-opportunity.ts';
