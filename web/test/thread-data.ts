import type { CommentPartsFragment, PostPartsFragment } from '../src/features/thread/post.gql.ts';
import type { ThreadOfPage } from '../src/routes/thread/thread-of-page.ts';
import type { ThreadPageQuery } from '../src/routes/thread/thread.gql.ts';

const person = (name: string) => ({ __typename: 'Profile' as const, id: `u-${name}`, name, url: `/users/u-${name}/${name}`, badge: null });
const author = (name: string) => ({ ...person(name), answerCount: 2, acceptedCount: 1, questionCount: 3 });

export const comment = (id: string, text: string): CommentPartsFragment => ({
  __typename: 'Post', id, url: `/questions/t1/slug#${id}`, bodyHtml: `<p>${text}</p>`, createdAt: '2026-03-13T10:00:00Z', editedAt: null, visibility: 'PUBLIC',
  author: person('Sanne'), viewerCan: { __typename: 'PostPermissions', delete: false, edit: false, restore: false },
});

export function post(id: string, change: Partial<PostPartsFragment> = {}): PostPartsFragment {
  return {
    __typename: 'Post', id, kind: 'ANSWER', url: `/questions/t1/slug#${id}`, bodyHtml: `<p>Text of ${id}</p>`, createdAt: '2026-03-12T10:00:00Z', editedAt: null, revision: 1,
    official: false, visibility: 'PUBLIC', accepted: false, acceptedAt: null, acceptedBy: null, rejectedAt: null, rejectedReason: null, score: 4, upCount: 4, workedCount: 0,
    failedCount: 0, suggestions: [], viewerSuggestion: null, viewerVote: 0, viewerOutcome: null, commentCount: 0, comments: [], author: author('Joost'),
    viewerCan: {
      __typename: 'PostPermissions', accept: false, comment: false, delete: false, edit: false, hide: false, official: false, recordOutcome: false, reject: false, restore: false, suggestEdit: false, unaccept: false, vote: false,
    },
    ...change,
  };
}

export function thread(change: Partial<ThreadOfPage> = {}, answers: PostPartsFragment[] = [post('p2')]): ThreadOfPage {
  return {
    __typename: 'Thread', id: 't1', title: 'Thermostat drops off Wi-Fi', url: '/questions/t1/slug', kind: 'QUESTION', state: 'ANSWERED', locale: 'en', excerpt: 'Every night', createdAt: '2026-03-12T10:00:00Z',
    updatedAt: '2026-03-12T10:00:00Z', lastActivityAt: '2026-03-12T10:00:00Z', visibility: 'PUBLIC', answerCount: answers.length, votes: 17, product: null, productVersion: null, acceptedCount: 0,
    alsoMeCount: 0, followerCount: 0, viewerAlsoMe: false, viewerFollows: false, lockedAt: null, closedAt: null, closeReason: null, closeNote: null, pinnedAt: null, notices: [], takenBy: null, takenUntil: null,
    space: { __typename: 'Space', id: 's1', name: 'Thermostats', url: '/spaces/thermostats', slug: 'thermostats', parent: null }, tags: [], duplicateOf: null, followUpOf: null,
    question: post('p1', { kind: 'QUESTION', url: '/questions/t1/slug' }), solution: null, answers: { __typename: 'AnswerPage', nodes: answers, page: 1, pageCount: 1, totalCount: answers.length },
    articles: [], similar: [], viewerCanMarkOpportunity: false, opportunities: [],
    viewerCan: { __typename: 'ThreadPermissions', accept: false, alsoMe: false, answer: false, close: false, delete: false, edit: false, follow: false, moderate: false, note: false, reopen: false, restore: false, take: false },
    ...change,
  };
}

export const threadPage = (found: ThreadOfPage | null): ThreadPageQuery => ({ __typename: 'Query', community: { __typename: 'Community', name: 'Demo Community', locales: ['en'] }, viewer: null, thread: found }) as ThreadPageQuery;
