import { OpportunityChanged, OpportunityMarked } from '../../../opportunities/events.ts';
import { webhookType } from '../../use-cases/webhooks/webhook-type.ts';
import { HandedOpportunities } from './handed-opportunities.ts';

export const opportunityTypes = [
  webhookType({
    type: 'opportunity.marked', from: OpportunityMarked, scope: 'opportunities', description: 'A sales opportunity was marked.', source: HandedOpportunities,
    data: (opportunities, { opportunityId }) => opportunities.one(opportunityId),
  }),
  webhookType({
    type: 'opportunity.changed', from: OpportunityChanged, scope: 'opportunities', description: 'A sales opportunity has another stage, owner or value, or a new note.', source: HandedOpportunities,
    data: (opportunities, { opportunityId }) => opportunities.one(opportunityId),
  }),
];
