import { describe, expect, test } from '@jest/globals';
import { Audience, PostKind, Role, ThreadKind, ThreadState, Visibility } from '@helpcommons/shared';
import { judgePost, judgeThread, type PostAction, type PostFacts, type ThreadAction, type ThreadFacts, type Verdict, type Who } from './permissions.ts';

const HERE = 'cspace';
const person = (accountId: string | undefined, more: Partial<Who> = {}): Who => ({ emailConfirmed: true, state: 'active', trustLevel: 1, grants: [], ...(accountId && { accountId }), ...more });
const grant = (role: Role, spaceId: string | null = HERE) => ({ grants: [{ role, spaceId }] });

const people = {
  guest: person(undefined),
  asker: person('uasker'),
  answerer: person('uanswerer'),
  member: person('umember'),
  unconfirmed: person('umember', { emailConfirmed: false }),
  silenced: person('umember', { state: 'silenced' }),
  silencedAsker: person('uasker', { state: 'silenced' }),
  trusted: person('utrusted', { trustLevel: 3 }),
  expert: person('uexpert', grant(Role.EXPERT)),
  expertElsewhere: person('uother', grant(Role.EXPERT, 'celsewhere')),
  moderator: person('umoderator', grant(Role.MODERATOR)),
  moderatorElsewhere: person('uother', grant(Role.MODERATOR, 'celsewhere')),
  manager: person('umanager', grant(Role.KNOWLEDGE_MANAGER, null)),
  sales: person('usales', grant(Role.SALES, null)),
  admin: person('uadmin', grant(Role.ADMIN, null)),
};
type Person = keyof typeof people;
const everybody = Object.keys(people) as Person[];

const thread: ThreadFacts = {
  spaceId: HERE, authorId: 'uasker', kind: ThreadKind.QUESTION, state: ThreadState.ANSWERED, visibility: Visibility.PUBLIC, lockedAt: null, closedAt: null, answerCount: 1,
  takenById: null, takenUntil: null, answerAudience: Audience.MEMBERS,
};
const question: PostFacts = { kind: PostKind.QUESTION, authorId: 'uasker', visibility: Visibility.PUBLIC, acceptedAt: null, rejectedAt: null, deletedBy: null };
const answer: PostFacts = { ...question, kind: PostKind.ANSWER, authorId: 'uanswerer' };
const comment: PostFacts = { ...answer, kind: PostKind.COMMENT };
const now = new Date();
const locked = { ...thread, lockedAt: now };
const closed = { ...thread, closedAt: now };
const deleted = { ...thread, visibility: Visibility.DELETED };
const unanswered = { ...thread, answerCount: 0, state: ThreadState.OPEN };
const accepted = { ...answer, acceptedAt: now };
const judges: Person[] = ['asker', 'expert', 'moderator', 'manager', 'admin'];
const writers = everybody.filter((p) => !['guest', 'unconfirmed', 'silenced', 'silencedAsker'].includes(p));
const moderators: Person[] = ['moderator', 'admin'];
const but = (list: Person[], ...out: Person[]) => list.filter((p) => !out.includes(p));

const allowed = (verdictOf: (who: Who) => Verdict) => everybody.filter((p) => verdictOf(people[p]) === null);

describe('who may do it with a post', () => {
  const rows: [name: string, action: PostAction, thread: ThreadFacts, post: PostFacts, who: Person[]][] = [
    ['accept an answer', 'accept', thread, answer, judges],
    ['accept one\'s own answer to one\'s own question', 'accept', thread, { ...answer, authorId: 'uasker' }, judges],
    ['accept in a closed thread', 'accept', closed, answer, judges],
    ['accept in a locked thread', 'accept', locked, answer, []],
    ['accept in a deleted thread', 'accept', deleted, answer, []],
    ['accept the question', 'accept', thread, question, []],
    ['accept a comment', 'accept', thread, comment, []],
    ['accept a hidden answer', 'accept', thread, { ...answer, visibility: Visibility.HIDDEN }, []],
    ['accept in a discussion', 'accept', { ...thread, kind: ThreadKind.DISCUSSION }, answer, []],
    ['accept again', 'accept', thread, accepted, []],
    ['unaccept', 'unaccept', thread, accepted, judges],
    ['unaccept what is not accepted', 'unaccept', thread, answer, []],
    ['unaccept in a locked thread', 'unaccept', locked, accepted, []],
    ['reject an answer', 'reject', thread, answer, ['asker']],
    ['reject one\'s own answer', 'reject', thread, { ...answer, authorId: 'uasker' }, []],
    ['reject twice', 'reject', thread, { ...answer, rejectedAt: now }, []],
    ['comment', 'comment', thread, answer, writers],
    ['comment a comment', 'comment', thread, comment, []],
    ['comment in a closed thread', 'comment', closed, question, writers],
    ['comment in a locked thread', 'comment', locked, question, []],
    ['edit an answer', 'edit', thread, answer, ['answerer', 'trusted', 'expert', 'moderator', 'manager', 'admin']],
    ['edit a comment', 'edit', thread, comment, ['answerer', ...moderators]],
    ['edit in a locked thread', 'edit', locked, answer, moderators],
    ['edit a deleted answer', 'edit', thread, { ...answer, visibility: Visibility.DELETED }, []],
    ['suggest an edit of an answer', 'suggestEdit', thread, answer, ['asker', 'member', 'expertElsewhere', 'moderatorElsewhere', 'sales']],
    ['suggest an edit of a comment', 'suggestEdit', thread, comment, []],
    ['suggest an edit in a locked thread', 'suggestEdit', locked, answer, []],
    ['suggest an edit of a hidden answer', 'suggestEdit', thread, { ...answer, visibility: Visibility.HIDDEN }, []],
    ['delete an answer', 'delete', thread, answer, ['answerer', ...moderators]],
    ['delete an accepted answer', 'delete', thread, accepted, ['answerer', ...moderators]],
    ['delete an unanswered question', 'delete', unanswered, question, ['asker', ...moderators]],
    ['delete an answered question', 'delete', thread, question, moderators],
    ['restore what its author deleted', 'restore', thread, { ...answer, visibility: Visibility.DELETED, deletedBy: 'uanswerer' }, ['answerer', ...moderators]],
    ['restore what a moderator deleted', 'restore', thread, { ...answer, visibility: Visibility.DELETED, deletedBy: 'umoderator' }, moderators],
    ['hide', 'hide', thread, answer, moderators],
    ['vote for an answer', 'vote', thread, answer, but(writers, 'answerer')],
    ['vote for a question', 'vote', thread, question, but(writers, 'asker')],
    ['vote for a comment', 'vote', thread, comment, []],
    ['vote in a locked thread', 'vote', locked, answer, []],
    ['say that an answer worked', 'recordOutcome', thread, answer, but(writers, 'answerer')],
    ['say that a question worked', 'recordOutcome', thread, question, []],
  ];
  test.each(rows)('%s', (_name, action, t, post, who) => {
    expect(allowed((p) => judgePost(action, p, t, post)).toSorted()).toEqual(who.toSorted());
  });
});

describe('who may do it with a thread', () => {
  const inHour = new Date(Date.now() + 3_600_000);
  const rows: [name: string, action: ThreadAction, thread: ThreadFacts, who: Person[]][] = [
    ['answer', 'answer', thread, writers],
    ['answer where only staff answers', 'answer', { ...thread, answerAudience: Audience.STAFF }, ['expert', 'moderator', 'manager', 'sales', 'admin']],
    ['answer a locked one', 'answer', locked, []],
    ['answer a closed one', 'answer', closed, []],
    ['answer a hidden one', 'answer', { ...thread, visibility: Visibility.HIDDEN }, []],
    ['accept in it', 'accept', thread, judges],
    ['take', 'take', unanswered, ['expert', 'moderator', 'admin']],
    ['take what another took', 'take', { ...unanswered, takenById: 'uexpert', takenUntil: inHour }, ['expert']],
    ['take what another took too long ago', 'take', { ...unanswered, takenById: 'uexpert', takenUntil: new Date(0) }, ['expert', 'moderator', 'admin']],
    ['take a solved one', 'take', { ...thread, state: ThreadState.SOLVED }, []],
    ['have it, too', 'alsoMe', thread, but(writers, 'asker')],
    ['follow', 'follow', thread, but(everybody, 'guest')],
    ['lock', 'lock', thread, moderators],
    ['close', 'close', thread, ['expert', ...moderators]],
    ['edit', 'edit', thread, ['asker', 'trusted', 'expert', 'moderator', 'manager', 'admin']],
    ['edit a locked one', 'edit', locked, moderators],
    ['delete an answered one', 'delete', thread, moderators],
  ];
  test.each(rows)('%s', (_name, action, t, who) => {
    expect(allowed((p) => judgeThread(action, p, t)).toSorted()).toEqual(who.toSorted());
  });
});

test('the refusal says what is in the way', () => {
  expect(judgeThread('answer', people.guest, thread)).toBe('UNAUTHENTICATED');
  expect(judgeThread('answer', people.unconfirmed, thread)).toBe('NOT_CONFIRMED');
  expect(judgeThread('answer', people.silenced, thread)).toBe('SILENCED');
  expect(judgeThread('answer', people.member, locked)).toBe('THREAD_LOCKED');
  expect(judgeThread('answer', people.member, closed)).toBe('THREAD_CLOSED');
  expect(judgePost('accept', people.member, thread, answer)).toBe('FORBIDDEN');
});
