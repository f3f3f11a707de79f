import type { AppealState, Decision, ReviewKind, Visibility } from '@helpcommons/shared';
import { eventType } from '../../platform/events/event.ts';

export const ReviewItemOpened = eventType<{ itemId: string; kind: ReviewKind }>('moderation.review-item-opened.v1');
/** `outcome` null: something else resolved it. */
export const ReviewItemClosed = eventType<{ itemId: string; kind: ReviewKind; outcome: Decision | null; decidedById: string | null }>('moderation.review-item-closed.v1');
/**
 * Something was decided of what somebody wrote (or, without a post, of themselves), by a person or, with `byId` null, by a rule.
 * `visibility`: of the post now. `reason`: as it was given, for the author.
 */
export const PostDecided = eventType<{
  decisionId: string; itemId: string | null; postId: string | null; threadId: string | null; authorId: string; decision: Decision; visibility: Visibility | null;
  rule: string; reason: string; byId: string | null;
}>('moderation.post-decided.v1');
/** `byId` null: settled without anybody deciding the appeal. */
export const AppealDecided = eventType<{
  appealId: string; decisionId: string; itemId: string; postId: string | null; threadId: string | null; authorId: string; state: Exclude<AppealState, 'open'>; reason: string; byId: string | null;
}>('moderation.appeal-decided.v1');
