import type { DomainEvent, EventType } from '../../../platform/events/event.ts';
import { AccountSanctioned, AccountsMerged, ProfileChanged, SanctionLifted } from '../../identity/events.ts';
import { ArticleChanged, ArticleWithdrawn } from '../../knowledge/events.ts';
import { OutcomeRecorded, Voted } from '../../reactions/events.ts';
import { SpaceAudienceChanged } from '../../spaces/events.ts';
import { TrustLevelChanged } from '../../standing/events.ts';
import { AnswerAccepted, AnswerPosted, AnswerUnaccepted, CommentPosted, PostEdited, PostsMoved, PostVisibilityChanged, QuestionAsked, ThreadChanged } from '../../threads/events.ts';

/** What an event changes. */
export interface Touched {
  /** With the lists that they stand on. */
  threads?: readonly string[];
  /** With the lists of what their authors wrote. */
  posts?: readonly string[];
  /** With the lists of articles, and the threads they were made of. */
  articles?: readonly string[];
  /** Wherever they are shown, and nothing else. */
  ids?: readonly string[];
  everything?: true;
}

const RULES = new Map<string, (payload: object) => Touched>();
function when<Payload extends object>(types: readonly EventType<Payload>[], touches: (payload: Payload) => Touched) {
  for (const { name } of types) RULES.set(name, touches as (payload: object) => Touched);
}
const ofPost = ({ threadId, postId }: { threadId: string; postId: string }): Touched => ({ threads: [threadId], posts: [postId] });

when([QuestionAsked], ofPost);
when([AnswerPosted], ofPost);
when([CommentPosted], ofPost);
when([PostEdited], ofPost);
when([PostVisibilityChanged], ofPost);
when([AnswerAccepted], ofPost);
when([AnswerUnaccepted], ofPost);
when([ThreadChanged], ({ threadId }) => ({ threads: [threadId] }));
when([PostsMoved], ({ fromId, toId, postIds }) => ({ threads: [fromId, toId], posts: postIds }));
when([Voted], ({ threadId, postId }) => ({ ids: [threadId, postId] }));
when([OutcomeRecorded], ({ postId, articleId }) => ({ ids: [postId, articleId].filter((id) => id !== null) }));
when([ArticleChanged], ({ articleId }) => ({ articles: [articleId] }));
when([ArticleWithdrawn], ({ articleId }) => ({ articles: [articleId] }));
when([ProfileChanged], ({ accountId }) => ({ ids: [accountId] }));
when([AccountSanctioned], ({ accountId }) => ({ ids: [accountId] }));
when([SanctionLifted], ({ accountId }) => ({ ids: [accountId] }));
when([TrustLevelChanged], ({ accountId }) => ({ ids: [accountId] }));
// Seldom, and on many pages.
when([AccountsMerged], () => ({ everything: true }));
when([SpaceAudienceChanged], () => ({ everything: true }));

export const touchedBy = ({ name, payload }: DomainEvent): Touched | undefined => RULES.get(name)?.(payload);
