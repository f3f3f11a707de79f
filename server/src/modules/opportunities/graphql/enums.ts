import { ContactBasis, OpportunityStage } from '@helpcommons/shared';
import { registerEnumType } from '@nestjs/graphql';

export const DueFilter = { OVERDUE: 'overdue', WEEK: 'week', NONE: 'none' } as const;
export type DueFilter = (typeof DueFilter)[keyof typeof DueFilter];
export const TotalsBy = { STAGE: 'stage', SPACE: 'space', MONTH: 'month', MODERATOR: 'moderator', THREAD: 'thread' } as const;
export type TotalsBy = (typeof TotalsBy)[keyof typeof TotalsBy];

registerEnumType(OpportunityStage, { name: 'OpportunityStage' });
registerEnumType(ContactBasis, { name: 'ContactBasis' });
registerEnumType(DueFilter, { name: 'OpportunityDue', description: 'Of open ones: too late, within a week or too late, without a date.' });
registerEnumType(TotalsBy, { name: 'OpportunityTotalsBy' });

export { ContactBasis, OpportunityStage };
