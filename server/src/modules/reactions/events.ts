import type { OutcomeKind } from '@helpcommons/shared';
import { eventType } from '../../platform/events/event.ts';

export const Voted = eventType<{ threadId: string; postId: string; accountId: string; value: -1 | 0 | 1 }>('reactions.voted.v1');
/** Of a post or of an article. */
export const OutcomeRecorded = eventType<{ postId: string | null; articleId: string | null; accountId: string; kind: OutcomeKind }>('reactions.outcome-recorded.v1');
