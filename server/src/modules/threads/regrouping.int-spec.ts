import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { type TestApp, createTestApp } from '../../../test/app.ts';
import { recordEvents } from '../../../test/events.ts';
import { member, space, type TestMember, type TestSpace } from '../../../test/people.ts';
import { commands, type Outcome, questionOf } from '../../../test/threads.ts';
import { PostsMoved, ThreadChanged } from './events.ts';

let t: TestApp;
let c: ReturnType<typeof commands>;
let events: ReturnType<typeof recordEvents>;
let help: TestSpace;
let asker: TestMember;
let other: TestMember;
let helper: TestMember;
let moderator: TestMember;
/** Two threads that ask the same, and what is in the first. */
let from: string;
let into: string;
let answer: string;
let remark: string;
let under: string;

beforeAll(async () => {
  t = await createTestApp();
  c = commands(t);
  events = recordEvents(t);
  help = await space(t);
  [asker, other, helper] = await Promise.all([member(t), member(t), member(t)]);
  moderator = await member(t, { grants: [['moderator', help.id]] });
});
afterAll(() => t.close());
beforeEach(async () => {
  from = (await c.ask(asker, { space: help.slug, tags: ['boiler'] })).thread.id;
  into = (await c.ask(other, { space: help.slug })).thread.id;
  answer = (await c.answer(helper, from)).post.id;
  under = (await c.comment(asker, answer)).post.id;
  remark = (await c.comment(helper, await questionOf(t, from))).post.id;
  events.clear();
});

/** Every post of the threads: where it stands and as what. */
const places = (...threads: string[]) => t.db.query('select id, thread_id, kind, parent_id, accepted_at, rejected_at from post where thread_id = any($1) order by id', [threads]);
const facts = (...threads: string[]) => t.db.query('select id, state, answer_count, accepted_count, solution_id, also_me_count, visibility, merged_into_id, last_activity_at from thread where id = any($1) order by id', [threads]);
const follows = async (thread: string) => (await t.db.query<{ account_id: string }>('select account_id from follow where thread_id = $1 order by 1', [thread])).map((r) => r.account_id);
const undoLast = async (thread: string, as = moderator): Promise<Outcome> => c.undo(as, (await t.db.one<{ id: string }>('select id from thread_change where thread_id = $1 order by at desc, id desc limit 1', [thread]))!.id);
const read = async (id: string, as?: TestMember) => {
  const { data } = await t.gql<{ thread: { id: string; answers: { nodes: { id: string }[] }; notices: { kind: string; other: { id: string } | null }[] } | null }>(
    'query q($id: ID!) { thread(id: $id) { id answers { nodes { id } } notices { kind other { id } } } }', { id }, { as: as?.cookie });
  return data?.thread ?? null;
};

test('merged: answers and comments go along, the question stays behind, people follow', async () => {
  await c.accept(asker, answer);
  await c.alsoMe(helper, from);
  events.clear();
  expect(await c.merge(moderator, from, into)).toMatchObject({ __typename: 'ThreadPayload', thread: { id: into, state: 'SOLVED', answerCount: 1, acceptedCount: 1, alsoMeCount: 2 } });
  expect(await places(into)).toEqual(expect.arrayContaining([
    expect.objectContaining({ id: answer, kind: 'answer', parent_id: null }), expect.objectContaining({ id: under, parent_id: answer }), expect.objectContaining({ id: remark, parent_id: await questionOf(t, into) }),
  ]));
  expect(await places(from)).toMatchObject([{ kind: 'question' }]);
  expect(await follows(into)).toEqual([asker.id, helper.id, other.id].toSorted());
  expect(events.of(ThreadChanged).map((e) => e.threadId)).toEqual(expect.arrayContaining([from, into]));
  expect(events.of(PostsMoved)).toEqual([{ fromId: from, toId: into, postIds: expect.arrayContaining([answer, remark]), byId: moderator.id }]);
  expect(await t.db.one(`select actor_id, reason from audit_entry where action = 'thread.merge' and subject_id = $1`, [into])).toEqual({ actor_id: moderator.id, reason: 'The same question' });
});

test('a merged thread is found nowhere and leads to where it went, however often that was merged', async () => {
  const last = (await c.ask(other, { space: help.slug })).thread.id;
  const question = await questionOf(t, from);
  await c.merge(moderator, from, into);
  await c.merge(moderator, into, last);
  for (const as of [undefined, asker, moderator]) expect(await read(from, as)).toMatchObject({ id: last, answers: { nodes: [{ id: answer }] }, notices: [{ kind: 'MERGE', other: null }] });
  const { data } = await t.gql<{ threads: { nodes: { id: string }[] }; post: { id: string } }>(
    'query q($author: ID!, $post: ID!) { threads(filter: { author: $author }) { nodes { id } } post(id: $post) { id } }', { author: asker.id, post: question }, { as: asker.cookie });
  expect(data.threads.nodes.map((n) => n.id)).not.toContain(from);
  expect(data.post.id).toBe(await questionOf(t, last));
  expect(await c.answer(helper, from)).toMatchObject({ __typename: 'Conflict', code: 'THREAD_MERGED' });
  expect(await c.edit(asker, { post: question, body: 'Is it still there at all?' })).toMatchObject({ error: 'NOT_FOUND' });
});

test('where it leads is not told to who may not read it', async () => {
  const inside = await space(t, { readAudience: 'staff' });
  const chief = await member(t, { grants: ['moderator'] });
  const secret = (await c.ask(chief, { space: inside.slug })).thread.id;
  await c.merge(chief, from, secret);
  expect(await read(from, asker)).toBeNull();
  expect(await c.answer(asker, from)).toMatchObject({ error: 'NOT_FOUND' });
  expect(await read(from, chief)).toMatchObject({ id: secret });
});

test('merging is undone to the place of every post; what was posted since stays', async () => {
  await c.accept(asker, answer);
  await c.pin(moderator, from);
  const before = [await places(from, into), await facts(from, into), await follows(into)];
  await c.merge(moderator, from, into);
  const later = (await c.comment(other, answer)).post.id;
  const stays = (await c.answer(asker, into)).post.id;
  expect(await undoLast(into)).toMatchObject({ __typename: 'ThreadPayload', thread: { id: into, answerCount: 1 } });
  const now = [...(await places(from, into))].filter((p) => ![later, stays].includes((p as { id: string }).id));
  expect(now).toEqual(before[0]);
  expect(await t.db.one('select thread_id, parent_id from post where id = $1', [later])).toEqual({ thread_id: from, parent_id: answer });
  expect(await t.db.one('select thread_id from post where id = $1', [stays])).toEqual({ thread_id: into });
  expect(await t.db.one('select visibility, merged_into_id, pinned_at is not null as pinned, state, accepted_count from thread where id = $1', [from])).toEqual({ visibility: 'public', merged_into_id: null, pinned: true, state: 'solved', accepted_count: 1 });
  // Who has posted there since follows of their own; the others only followed because of the merge.
  expect(await follows(into)).toEqual([asker.id, other.id].toSorted());
  expect(await t.db.query('select 1 from also_me where thread_id = $1', [into])).toEqual([]);
  expect(await read(from)).toMatchObject({ id: from, answers: { nodes: [{ id: answer }] } });
});

test('undone at once it is all as it was', async () => {
  const before = [await places(from, into), await facts(from, into), await follows(from), await follows(into)];
  await c.merge(moderator, from, into);
  await undoLast(into);
  expect([await places(from, into), await facts(from, into), await follows(from), await follows(into)]).toEqual(before);
});

test('later changes bar the way back, and say which', async () => {
  await c.merge(moderator, from, into);
  await c.accept(other, answer);
  expect(await undoLast(into)).toMatchObject({ code: 'ACCEPTED_SINCE' });
  await c.unaccept(other, answer);
  const first = (await t.db.one<{ id: string }>('select id from thread_change where thread_id = $1', [into]))!.id;
  await c.split(moderator, { thread: into, posts: [answer] });
  expect(await c.undo(moderator, first)).toMatchObject({ code: 'CHANGED_SINCE', message: expect.stringContaining('gone further') });
  await undoLast(into);
  expect(await c.undo(moderator, first)).toMatchObject({ __typename: 'ThreadPayload' });
  expect(await t.db.one('select thread_id from post where id = $1', [answer])).toEqual({ thread_id: from });
});

test('what cannot be merged, and who cannot', async () => {
  for (const no of [asker, other, helper, await member(t, { grants: [['expert', help.id]] }), await member(t, { grants: ['knowledge_manager'] })]) expect(await c.merge(no, from, into)).toMatchObject({ error: 'FORBIDDEN' });
  expect(await c.merge(undefined, from, into)).toMatchObject({ error: 'UNAUTHENTICATED' });
  const apart = await space(t);
  const foreign = (await c.ask(other, { space: apart.slug })).thread.id;
  expect(await c.merge(moderator, from, foreign)).toMatchObject({ error: 'FORBIDDEN' });
  expect(await c.merge(moderator, foreign, into)).toMatchObject({ error: 'FORBIDDEN' });
  expect(await c.merge(moderator, from, from)).toMatchObject({ fields: [{ field: 'into', code: 'INVALID' }] });
  expect(await c.merge(moderator, from, 't00000000000000')).toMatchObject({ fields: [{ field: 'into', code: 'UNKNOWN' }] });
  await c.duplicate(moderator, into, from);
  expect(await c.merge(moderator, from, into)).toMatchObject({ fields: [{ field: 'into', code: 'INVALID' }] });
  expect(await facts(from)).toMatchObject([{ merged_into_id: null }]);
});

test('two who merge the same two, each into the other: one does, and nothing is lost', async () => {
  const chief = await member(t, { grants: ['moderator'] });
  const outcomes = await Promise.all([c.merge(moderator, from, into), c.merge(chief, into, from)]);
  expect(outcomes.filter((o) => o.__typename === 'ThreadPayload')).toHaveLength(1);
  expect((await facts(from, into)).filter((f) => (f as { merged_into_id: string | null }).merged_into_id !== null)).toHaveLength(1);
  expect(await places(from, into)).toHaveLength(5);
});

test('answering while it is merged: the answer stands in the thread that stays, or its author is told', async () => {
  const [merged, ...answers] = await Promise.all([c.merge(moderator, from, into), ...[asker, other, helper].map((m) => c.answer(m, from))]);
  expect(merged).toMatchObject({ __typename: 'ThreadPayload' });
  for (const a of answers) expect(a.code ?? a.__typename).toMatch(/^(THREAD_MERGED|PostPayload)$/);
  expect(await t.db.query(`select 1 from post where thread_id = $1 and kind <> 'question'`, [from])).toEqual([]);
  expect((await c.vote(other, answer, 1)).__typename).toBe('PostPayload');
});

test('split off: the oldest asks, the others answer, comments go with theirs', async () => {
  const second = (await c.answer(other, from)).post.id;
  expect(await c.split(moderator, { thread: from, posts: [second, remark, answer, under] })).toMatchObject({ __typename: 'ThreadPayload', thread: { title: 'How do I bleed the radiator?', answerCount: 2, state: 'ANSWERED' } });
  const { other_id: split } = (await t.db.one<{ other_id: string }>('select other_id from thread_change where thread_id = $1', [from]))!;
  expect(await places(split)).toEqual(expect.arrayContaining([
    expect.objectContaining({ id: answer, kind: 'question', parent_id: null }), expect.objectContaining({ id: under, kind: 'comment', parent_id: answer }),
    expect.objectContaining({ id: second, kind: 'answer', parent_id: null }), expect.objectContaining({ id: remark, kind: 'answer', parent_id: null }),
  ]));
  expect(await t.db.one('select author_id, space_id, (select array_agg(g.name) from thread_tag tt join tag g on g.id = tt.tag_id where tt.thread_id = t.id) as tags from thread t where id = $1', [split])).toEqual({ author_id: helper.id, space_id: help.id, tags: ['boiler'] });
  expect(await facts(from)).toMatchObject([{ state: 'open', answer_count: 0 }]);
  expect(await follows(split)).toEqual([helper.id, other.id].toSorted());
  expect((await read(from))!.notices).toEqual([{ kind: 'SPLIT', other: { id: split } }]);
  expect((await read(split))!.notices).toEqual([{ kind: 'SPLIT_OFF', other: { id: from } }]);
  expect(await c.edit(helper, { post: answer, body: 'How do I bleed it?', title: 'How do I bleed it for good?' })).toMatchObject({ thread: { title: 'How do I bleed it for good?' } });
});

test('splitting is undone to the place of every post; the address of what was split off leads back', async () => {
  await c.reject(asker, answer);
  const before = [await places(from), await facts(from)];
  await c.split(moderator, { thread: from, posts: [answer, remark] });
  const { other_id: split } = (await t.db.one<{ other_id: string }>('select other_id from thread_change where thread_id = $1', [from]))!;
  expect(await t.db.query('select 1 from post where thread_id = $1 and rejected_at is not null', [split])).toEqual([]);
  expect(await undoLast(from)).toMatchObject({ thread: { id: from, answerCount: 1 } });
  expect([await places(from), await facts(from)]).toEqual(before);
  expect(await read(split, asker)).toMatchObject({ id: from });
  expect(await t.db.query('select number, title from post_revision where post_id = $1', [answer])).toEqual([{ number: 1, title: null }]);
});

test('who answered what was split off bars the way back', async () => {
  await c.split(moderator, { thread: from, posts: [remark] });
  const { other_id: split } = (await t.db.one<{ other_id: string }>('select other_id from thread_change where thread_id = $1', [from]))!;
  const comment = (await c.comment(asker, remark)).post.id;
  expect(await undoLast(from)).toMatchObject({ code: 'ANSWERED_SINCE', message: expect.stringContaining('comments itself') });
  await t.db.query('delete from post where id = $1', [comment]);
  await c.answer(other, split);
  expect(await undoLast(from)).toMatchObject({ code: 'ANSWERED_SINCE' });
});

test('what cannot be split off, and who cannot', async () => {
  for (const no of [asker, helper]) expect(await c.split(no, { thread: from, posts: [answer] })).toMatchObject({ error: 'FORBIDDEN' });
  expect(await c.split(moderator, { thread: from, posts: [] })).toMatchObject({ fields: [{ field: 'posts', code: 'REQUIRED' }] });
  const strange = (await c.answer(helper, into)).post.id;
  for (const wrong of [strange, await questionOf(t, from)]) expect(await c.split(moderator, { thread: from, posts: [wrong] })).toMatchObject({ fields: [{ field: 'posts', code: 'UNKNOWN' }] });
  expect(await c.split(moderator, { thread: from, posts: [answer], title: 'Short' })).toMatchObject({ fields: [{ field: 'title' }] });
  expect(await c.split(moderator, { thread: from, posts: [answer], space: (await space(t)).slug })).toMatchObject({ error: 'FORBIDDEN' });
  await c.accept(asker, answer);
  expect(await c.split(moderator, { thread: from, posts: [answer] })).toMatchObject({ code: 'ACCEPTED_POST' });
  expect(await places(from)).toHaveLength(4);
});
