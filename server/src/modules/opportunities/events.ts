import { eventType } from '../../platform/events/event.ts';

/** Ids only: what is known of an opportunity is read by who may, when it is needed. */
export const OpportunityMarked = eventType<{ opportunityId: string }>('opportunities.opportunity-marked.v1');
export const OpportunityChanged = eventType<{ opportunityId: string }>('opportunities.opportunity-changed.v1');
