import { AppealState, AuthorReviewState, Decision, DecisionState, ReportOutcome, ReportReason, ReviewKind, ReviewState, ReviewSubject } from '@helpcommons/shared';
import { registerEnumType } from '@nestjs/graphql';

registerEnumType(AppealState, { name: 'AppealState' });
registerEnumType(AuthorReviewState, { name: 'AuthorReviewState' });
registerEnumType(Decision, { name: 'Decision' });
registerEnumType(DecisionState, { name: 'DecisionState' });
registerEnumType(ReportOutcome, { name: 'ReportOutcome' });
registerEnumType(ReportReason, { name: 'ReportReason' });
registerEnumType(ReviewKind, { name: 'ReviewKind' });
registerEnumType(ReviewState, { name: 'ReviewState' });
registerEnumType(ReviewSubject, { name: 'ReviewSubject' });

export const ReviewOrder = { OLDEST: 'oldest', WEIGHT: 'weight' } as const;
export type ReviewOrder = (typeof ReviewOrder)[keyof typeof ReviewOrder];
registerEnumType(ReviewOrder, { name: 'ReviewOrder' });

export { AppealState, AuthorReviewState, Decision, DecisionState, ReportOutcome, ReportReason, ReviewKind, ReviewState, ReviewSubject };
