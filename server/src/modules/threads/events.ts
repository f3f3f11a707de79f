import type { PostKind, Significance, Visibility } from '@helpcommons/shared';
import { eventType } from '../../platform/events/event.ts';

interface OfPost {
  threadId: string;
  postId: string;
}

export const QuestionAsked = eventType<OfPost & { authorId: string; spaceId: string }>('threads.question-asked.v1');
/** Public and readable by then; a held answer emits this when it is approved. */
export const AnswerPosted = eventType<OfPost & { authorId: string }>('threads.answer-posted.v1');
export const CommentPosted = eventType<OfPost & { authorId: string; parentId: string }>('threads.comment-posted.v1');
export const PostEdited = eventType<OfPost & { kind: PostKind; editorId: string; revision: number; significance: Significance }>('threads.post-edited.v1');
/**
 * Hidden, deleted, restored, approved. `reason`: as it was given. `byId` null: by the system. `decisionId`: moderation decided it.
 * `acceptedAt`: the answer was accepted till then.
 */
export const PostVisibilityChanged = eventType<OfPost & {
  kind: PostKind; from: Visibility; to: Visibility; byId: string | null; reason?: string; decisionId?: string; acceptedAt?: string; acceptedById?: string | null;
}>('threads.post-visibility-changed.v1');
/** `revision` is the one that was accepted. `onBehalf`: not by the asker. */
export const AnswerAccepted = eventType<OfPost & { revision: number; byId: string; onBehalf: boolean }>('threads.answer-accepted.v1');
export const AnswerUnaccepted = eventType<OfPost & { byId: string | null }>('threads.answer-unaccepted.v1');
export const AnswerRejected = eventType<OfPost & { byId: string; reason: string }>('threads.answer-rejected.v1');
/** Not published yet: `rule` says which one holds it, `detail` what it found (a word, a score). */
export const PostHeld = eventType<OfPost & { kind: PostKind; authorId: string; spaceId: string; rule: string; detail: string }>('threads.post-held.v1');
/** An edit that waits for approval: of somebody else's post, or, with a `rule`, one that the rule holds. */
export const EditSuggested = eventType<OfPost & { suggestionId: string; editorId: string; spaceId: string; rule?: string; detail?: string }>('threads.edit-suggested.v1');
/** Approved, refused, or overtaken by another edit. */
export const EditSuggestionSettled = eventType<OfPost & { suggestionId: string; editorId: string; approved: boolean; byId: string | null }>('threads.edit-suggestion-settled.v1');
/** Title, tags, space, state, lock or close changed: whatever shows the thread reads it again. */
export const ThreadChanged = eventType<{ threadId: string }>('threads.thread-changed.v1');
/** Posts stand in another thread now, or as something else: merged, split off, or put back. `postIds` are those that moved by themselves; comments went with what they are under. */
export const PostsMoved = eventType<{ fromId: string; toId: string; postIds: string[]; byId: string }>('threads.posts-moved.v1');
/** The asker can accept and has not: `postId` is the answer that the reminder's link accepts. */
export const AcceptReminderDue = eventType<OfPost & { accountId: string }>('threads.accept-reminder-due.v1');
