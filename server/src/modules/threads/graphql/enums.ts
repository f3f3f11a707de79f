import { CloseReason, OutcomeKind, PostKind, Significance, ThreadKind, ThreadState, Visibility } from '@helpcommons/shared';
import { registerEnumType } from '@nestjs/graphql';

registerEnumType(CloseReason, { name: 'CloseReason' });
registerEnumType(OutcomeKind, { name: 'OutcomeKind' });
registerEnumType(PostKind, { name: 'PostKind' });
registerEnumType(Significance, { name: 'Significance' });
registerEnumType(ThreadKind, { name: 'ThreadKind' });
registerEnumType(ThreadState, { name: 'ThreadState' });
registerEnumType(Visibility, { name: 'Visibility' });

export const AnswerSort = { BEST: 'best', NEWEST: 'newest', OLDEST: 'oldest' } as const;
export type AnswerSort = (typeof AnswerSort)[keyof typeof AnswerSort];
registerEnumType(AnswerSort, { name: 'AnswerSort' });

export const ThreadList = { LATEST: 'latest', UNANSWERED: 'unanswered', SOLVED: 'solved', POPULAR: 'popular' } as const;
export type ThreadList = (typeof ThreadList)[keyof typeof ThreadList];
registerEnumType(ThreadList, { name: 'ThreadList' });

export { CloseReason, OutcomeKind, PostKind, Significance, ThreadKind, ThreadState, Visibility };
