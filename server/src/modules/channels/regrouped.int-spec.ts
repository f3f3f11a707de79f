import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { apiClient, rest } from '../../../test/api.ts';
import { type TestApp, createTestApp } from '../../../test/app.ts';
import { member, space, type TestMember, type TestSpace } from '../../../test/people.ts';
import { commands, questionOf, someText } from '../../../test/threads.ts';

/** What shows threads, after they were merged, split and put back. */
let t: TestApp;
let c: ReturnType<typeof commands>;
let help: TestSpace;
let asker: TestMember;
let other: TestMember;
let helper: TestMember;
let moderator: TestMember;
let from: string;
let into: string;
let answer: string;
let word: string;
let n = 0;
/** None like another: search forgives mistakes of spelling. */
const WORDS = ['grommet', 'flywheel', 'bulkhead', 'camshaft', 'dovetail', 'escutcheon', 'turnbuckle', 'solenoid', 'rheostat'];

beforeAll(async () => {
  t = await createTestApp({}, [], { pages: true });
  c = commands(t);
  help = await space(t);
  [asker, other, helper] = [await member(t), await member(t), await member(t)];
  moderator = await member(t, { grants: ['moderator'] });
});
afterAll(() => t.close());
beforeEach(async () => {
  word = WORDS[n++]!;
  from = (await c.ask(asker, { space: help.slug, title: `Why does the valve whistle at night ${n}?` })).thread.id;
  into = (await c.ask(other, { space: help.slug })).thread.id;
  answer = (await c.answer(helper, from, `Change the ${word} of the valve, it is worn.`)).post.id;
  await t.settle();
});

const undoLast = async (thread: string) => c.undo(moderator, (await t.db.one<{ id: string }>('select id from thread_change where thread_id = $1 order by at desc, id desc limit 1', [thread]))!.id);
const merge = async () => {
  expect(await c.merge(moderator, from, into)).toMatchObject({ __typename: 'ThreadPayload' });
  await t.settle();
};
const found = async (query: string) => {
  const { data } = await t.gql<{ search: { hits: { id: string; url: string }[] } }>('query q($query: String!) { search(query: $query) { hits { id url } } }', { query });
  return data.search.hits;
};
const get = (url: string, headers: Record<string, string> = {}) => t.fastify.inject({ method: 'GET', url, headers });
const urlOf = async (id: string) => (await t.gql<{ thread: { url: string } }>('query q($id: ID!) { thread(id: $id) { url } }', { id })).data.thread.url;

test('old addresses answer 301: the page, with and without its words, the feeds and the REST API', async () => {
  const [old, question] = [await urlOf(from), await questionOf(t, from)];
  await merge();
  const now = await urlOf(into);
  for (const url of [old, `/questions/${from}`, `/questions/${from}/anything`]) expect(await get(url)).toMatchObject({ statusCode: 301, headers: { location: now, 'cache-control': 'private, no-cache' } });
  expect(await get(`${old}?page=2`)).not.toMatchObject({ statusCode: 200 });
  for (const format of ['atom', 'rss', 'json']) expect(await get(`/feeds/threads/${from}.${format}`)).toMatchObject({ statusCode: 301, headers: { location: `/feeds/threads/${into}.${format}`, 'cache-control': 'public, max-age=60' } });
  const client = await apiClient(t, 'read');
  expect(await rest(t, client)(`GET /threads/${from}`)).toMatchObject({ status: 301, headers: { location: `/api/v1/threads/${into}` }, body: { id: into } });
  expect((await get(`/posts/${question}`)).headers['location']).toContain(now);
  const last = (await c.ask(other, { space: help.slug })).thread.id;
  await c.merge(moderator, into, last);
  expect(await get(old)).toMatchObject({ statusCode: 301, headers: { location: await urlOf(last) } });
  expect(await get(`/feeds/threads/${from}.atom`)).toMatchObject({ statusCode: 301, headers: { location: `/feeds/threads/${last}.atom` } });
  await undoLast(last);
  await undoLast(into);
  expect(await get(old)).toMatchObject({ statusCode: 200 });
});

test('search finds the answer where it stands, and nothing twice', async () => {
  expect((await found(word)).map((h) => h.id)).toEqual([answer]);
  await merge();
  expect(await found(word)).toEqual([{ id: answer, url: expect.stringContaining(into) }]);
  expect((await found(`whistle night ${n}`)).map((h) => h.id)).not.toContain(from);
  await undoLast(into);
  await t.settle();
  expect(await found(word)).toEqual([{ id: answer, url: expect.stringContaining(from) }]);
  expect((await found(`whistle night ${n}`)).map((h) => h.id)).toContain(from);

  await c.split(moderator, { thread: from, posts: [answer], title: 'What is the part in the valve called?' });
  await t.settle();
  const { other_id: split } = (await t.db.one<{ other_id: string }>(`select other_id from thread_change where thread_id = $1 and kind = 'split'`, [from]))!;
  expect((await found(word)).map((h) => h.id)).toEqual([split]);
  await undoLast(from);
  await t.settle();
  expect((await found(word)).map((h) => h.id)).toEqual([answer]);
});

test('the article goes with its answers, stays what it was, and comes back with them', async () => {
  await c.accept(asker, answer);
  await t.settle();
  const article = async () => t.db.one(`select a.id, a.thread_id, a.stale_reason, a.withdrawn_at, a.solution_markdown like $1 as same from article a join article_source s on s.article_id = a.id where s.post_id = $2`, [`%${word}%`, answer]);
  const before = (await article()) as { id: string };
  await merge();
  expect(await article()).toEqual({ ...before, thread_id: into });
  await undoLast(into);
  await t.settle();
  expect(await article()).toEqual({ ...before, thread_id: from });
});

test('where both threads have an article, each keeps its own, and the answer that came is offered to the one that stays', async () => {
  await c.accept(asker, answer);
  await c.accept(other, (await c.answer(helper, into)).post.id);
  await t.settle();
  await merge();
  const rows = await t.db.query<{ thread_id: string; sources: string[] }>('select a.thread_id, array_agg(s.post_id) as sources from article a join article_source s on s.article_id = a.id where a.thread_id = any($1) group by a.id', [[from, into]]);
  expect(rows.map((r) => r.thread_id).toSorted()).toEqual([from, into].toSorted());
  expect(rows.find((r) => r.thread_id === into)!.sources).toContain(answer);
  expect(await t.db.query('select 1 from article where thread_id = any($1) and withdrawn_at is not null', [[from, into]])).toEqual([]);
});

test('news leads to where the post stands; what happened while it was merged is told', async () => {
  const inbox = async () => (await t.db.query<{ thread_id: string }>(`select thread_id from notification where account_id = $1 and post_id = $2`, [asker.id, answer])).map((r) => r.thread_id);
  expect(await inbox()).toEqual([from]);
  const late = (await c.answer(other, from, someText())).post.id;
  await merge();
  expect(await inbox()).toEqual([into]);
  expect(await t.db.query('select thread_id from notification where account_id = $1 and post_id = $2', [asker.id, late])).toEqual([{ thread_id: into }]);
  await undoLast(into);
  await t.settle();
  expect(await inbox()).toEqual([from]);
});

test('reports go along with the posts; what was reported of the question that is gone leaves the queue', async () => {
  const report = async (post: string) => {
    await t.gql('mutation m($input: ReportInput!) { report(input: $input) { __typename } }', { input: { post, reason: 'WRONG_PLACE' } }, { as: other.cookie });
    return t.db.one<{ id: string }>('select id from review_item where subject_id = $1', [post]);
  };
  const [ofAnswer, ofQuestion] = [(await report(answer))!.id, (await report(await questionOf(t, from)))!.id];
  await merge();
  expect(await t.db.one('select state, thread_id from review_item where id = $1', [ofAnswer])).toEqual({ state: 'open', thread_id: into });
  expect(await t.db.one('select state from review_item where id = $1', [ofQuestion])).toEqual({ state: 'withdrawn' });
});

test('points are what a recount finds, also of what was split off', async () => {
  const critic = await member(t, { trustLevel: 2 });
  await c.vote(critic, answer, -1);
  await t.settle();
  await c.split(moderator, { thread: from, posts: [answer], title: 'What is the part in the valve called?' });
  await t.settle();
  const points = async () => t.db.query(`select kind, points from reputation_entry where post_id = $1 and cancelled_at is null order by kind`, [answer]);
  expect(await points()).toEqual([{ kind: 'vote_down', points: -2 }]);
  await undoLast(from);
  await t.settle();
  expect(await points()).toEqual([{ kind: 'vote_down', points: -2 }, { kind: 'voting_down', points: -1 }]);
});
