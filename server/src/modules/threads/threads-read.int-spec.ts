import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createTestApp, type TestApp } from '../../../test/app.ts';
import { insert, insertPost, insertSpace, insertTag, insertThread, statements } from '../../../test/fixtures.ts';
import { member, type TestMember } from '../../../test/people.ts';
import { SpaceCatalog } from '../spaces/index.ts';

let t: TestApp;
let space: string;
let asker: TestMember;
let helper: TestMember;
let moderator: TestMember;
let commenter: TestMember;
const minutes = (n: number) => new Date(Date.UTC(2026, 0, 1, 0, n));

beforeAll(async () => {
  t = await createTestApp();
  space = await insertSpace(t, 'general');
  await t.app.get(SpaceCatalog).refresh();
  [asker, helper] = [await member(t, { name: 'Demo asker' }), await member(t, { name: 'Demo helper' })];
  commenter = await member(t);
  moderator = await member(t, { grants: [['moderator', space]] });
});
afterAll(() => t.close());

const PAGE = `query ($id: ID!, $page: Int) { thread(id: $id) {
  id title url state visibility answerCount createdAt
  author { id name url } space { slug name url } tags { name url } takenBy { name }
  question { ...P } solution { ...P } viewerCan { answer accept }
  answers(page: $page) { page pageCount totalCount nodes { ...P } }
} }
fragment P on Post { id url kind bodyHtml score accepted acceptedBy { name } author { name url } viewerVote viewerCan { vote edit accept } comments { id url bodyHtml author { name } } }`;

interface PostData { id: string; url: string; bodyHtml: string; accepted: boolean; comments: { id: string; url: string }[] }
interface PageData { thread: { title: string; url: string; tags: { name: string }[]; question: PostData; solution: PostData | null; answers: { page: number; pageCount: number; totalCount: number; nodes: PostData[] } } }
const read = (id: string, as?: TestMember, page = 1) => t.gql<PageData>(PAGE, { id, page }, { as: as?.cookie });

async function threadWith(answers: number, comments = 1) {
  const thread = await insertThread(t, { space_id: space, author_id: asker.id, title: `Thread with ${answers} answers`, answer_count: answers });
  const ids: string[] = [];
  for (let i = 0; i < answers; i++) {
    const id = await insertPost(t, { thread_id: thread.id, author_id: i % 2 ? helper.id : moderator.id, kind: 'answer', created_at: minutes(i), rank: i / 100 });
    for (let c = 0; c < comments; c++) await insertPost(t, { thread_id: thread.id, author_id: commenter.id, kind: 'comment', parent_id: id, created_at: minutes(100 + c) });
    ids.push(id);
  }
  await insertPost(t, { thread_id: thread.id, author_id: commenter.id, kind: 'comment', parent_id: thread.question });
  return { ...thread, answers: ids };
}

describe('a thread page', () => {
  test('shows the accepted answer first, then by rank', async () => {
    const thread = await threadWith(3);
    await t.db.query(`update post set accepted_at = now(), accepted_by_id = $2 where id = $1`, [thread.answers[0], asker.id]);
    await t.db.query(`update thread set solution_id = $2, state = 'solved' where id = $1`, [thread.id, thread.answers[0]]);
    const { data, errors } = await read(thread.id);
    expect(errors).toBeUndefined();
    expect(data.thread.answers.nodes.map((a) => a.id)).toEqual([thread.answers[0], thread.answers[2], thread.answers[1]]);
    expect(data.thread.solution).toMatchObject({ id: thread.answers[0], accepted: true, acceptedBy: { name: 'Demo asker' } });
    expect(data.thread.url).toBe(`/questions/${thread.id}/thread-with-3-answers`);
    expect(data.thread.solution!.url).toBe(`${data.thread.url}#${thread.answers[0]}`);
    expect(data.thread.question.bodyHtml).toBe('<p dir="auto">The question</p>\n');
    expect(data.thread.answers.nodes[0]!.comments[0]!.url).toBe(`${data.thread.url}#${data.thread.answers.nodes[0]!.comments[0]!.id}`);
  });

  test('takes as many statements for 20 answers as for one, at most 8', async () => {
    const [small, large] = [await threadWith(1), await threadWith(20, 3)];
    await insertTag(t, 'wifi', small.id, large.id);
    for (const thread of [small, large]) await read(thread.id); // Texts are rendered and kept by the first reader.
    const few = await statements(t, () => read(small.id));
    const many = await statements(t, () => read(large.id));
    expect(many).toHaveLength(few.length);
    expect(few.length).toBeLessThanOrEqual(8);
  });

  test('pages its answers, and every answer knows its page', async () => {
    const thread = await threadWith(25);
    const { data } = await read(thread.id, undefined, 2);
    expect(data.thread.answers).toMatchObject({ page: 2, pageCount: 2, totalCount: 25 });
    expect(data.thread.answers.nodes.map((a) => a.id)).toEqual(thread.answers.slice(0, 5).reverse());
    const last = data.thread.answers.nodes[4]!;
    expect(last.url).toBe(`${data.thread.url}?page=2#${last.id}`);
    const single = await t.gql<{ post: { url: string } }>('query ($id: ID!) { post(id: $id) { url } }', { id: last.comments[0]!.id });
    expect(single.data.post.url).toBe(`${data.thread.url}?page=2#${last.comments[0]!.id}`);
  });

  test('an old rendering is renewed and kept; a new one is served as it is', async () => {
    const thread = await threadWith(0);
    expect((await read(thread.id)).data.thread.question.bodyHtml).toBe('<p dir="auto">The question</p>\n');
    await t.db.query(`update post set html = 'kept' where id = $1`, [thread.question]);
    expect((await read(thread.id)).data.thread.question.bodyHtml).toBe('kept');
  });
});

describe('visibility', () => {
  const codes = async (id: string, as?: TestMember) => {
    const { data, errors } = await read(id, as);
    return data?.thread ? 'shown' : errors?.[0]?.extensions.code;
  };

  test('a hidden or deleted thread is not there, except for its author and moderators', async () => {
    for (const visibility of ['hidden', 'held', 'deleted']) {
      const { id } = await insertThread(t, { space_id: space, author_id: asker.id, visibility });
      expect([await codes(id), await codes(id, helper), await codes(id, asker), await codes(id, moderator)]).toEqual(['NOT_FOUND', 'NOT_FOUND', 'shown', 'shown']);
    }
    expect(await codes('tnosuchthread')).toBe('NOT_FOUND');
  });

  test('a space for members or staff keeps its threads to them', async () => {
    const [members, staff] = [await insertSpace(t, 'members', { read_audience: 'members' }), await insertSpace(t, 'staff', { read_audience: 'staff' })];
    await t.app.get(SpaceCatalog).refresh();
    const [a, b] = [await insertThread(t, { space_id: members, author_id: asker.id }), await insertThread(t, { space_id: staff, author_id: moderator.id })];
    expect([await codes(a.id), await codes(a.id, helper), await codes(b.id), await codes(b.id, helper), await codes(b.id, moderator)]).toEqual(['NOT_FOUND', 'shown', 'NOT_FOUND', 'NOT_FOUND', 'shown']);
    const guest = await t.gql<{ threads: { nodes: { id: string }[] }; spaces: { slug: string }[] }>('{ threads(first: 100) { nodes { id } } spaces { slug } }');
    expect(guest.data.threads.nodes.map((n) => n.id)).not.toContain(a.id);
    expect(guest.data.spaces.map((s) => s.slug)).toEqual(['general']);
  });

  test('a hidden answer takes its comments along; its author sees it', async () => {
    const thread = await threadWith(2);
    await t.db.query(`update post set visibility = 'hidden' where id = $1`, [thread.answers[1]]);
    const comment = await t.db.one<{ id: string }>('select id from post where parent_id = $1', [thread.answers[1]]);
    const ids = async (as?: TestMember) => (await read(thread.id, as)).data.thread.answers.nodes.map((a) => a.id);
    expect(await ids()).toEqual([thread.answers[0]]);
    expect(await ids(helper)).toEqual([thread.answers[1], thread.answers[0]]);
    const post = (as?: TestMember) => t.gql('query ($id: ID!) { post(id: $id) { id } }', { id: comment!.id }, { as: as?.cookie });
    expect((await post()).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    expect((await post(moderator)).data).toEqual({ post: { id: comment!.id } });
  });

  test('lists and counts of a profile leave out what is not seen', async () => {
    const author = await member(t);
    const shown = await insertThread(t, { space_id: space, author_id: author.id });
    await insertThread(t, { space_id: space, author_id: author.id, visibility: 'hidden' });
    const query = 'query ($id: ID!) { profile(id: $id) { questionCount answerCount acceptedCount posts { nodes { thread { id } } } } }';
    const guest = await t.gql(query, { id: author.id });
    expect(guest.data).toEqual({ profile: { questionCount: 1, answerCount: 0, acceptedCount: 0, posts: { nodes: [{ thread: { id: shown.id } }] } } });
    const own = await t.gql<{ profile: { posts: { nodes: unknown[] } } }>(query, { id: author.id }, { as: author.cookie });
    expect(own.data.profile.posts.nodes).toHaveLength(2);
  });
});

test('lists are walked page by page without gap or repeat', async () => {
  const child = await insertSpace(t, 'child', { parent_id: await insertSpace(t, 'parent') });
  await t.app.get(SpaceCatalog).refresh();
  const made: string[] = [];
  for (let i = 0; i < 7; i++) made.push((await insertThread(t, { space_id: child, author_id: asker.id, last_activity_at: minutes(i >> 1), state: i % 2 ? 'solved' : 'open', popularity: i })).id);
  await insertTag(t, 'boiler', ...made.slice(0, 3));
  const query = `query ($filter: ThreadFilter, $after: String) { threads(filter: $filter, first: 3, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } }`;
  interface Listed { threads: { nodes: { id: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } } }
  const walk = async (filter: object) => {
    const ids: string[] = [];
    for (let after: string | null = null, pages = 0; pages < 9; pages++) {
      const { data }: { data: Listed } = await t.gql<Listed>(query, { filter, after });
      ids.push(...data.threads.nodes.map((n) => n.id));
      if (!data.threads.pageInfo.hasNextPage) break;
      after = data.threads.pageInfo.endCursor;
    }
    return ids;
  };
  const reversed = [...made].reverse();
  expect((await walk({ space: 'parent' })).toSorted()).toEqual(made.toSorted());
  expect(await walk({ space: 'parent', list: 'POPULAR' })).toEqual(reversed);
  expect(new Set(await walk({ space: 'child', list: 'SOLVED' }))).toEqual(new Set([made[1], made[3], made[5]]));
  expect((await walk({ space: 'child', list: 'UNANSWERED' })).length).toBe(4);
  expect((await walk({ tag: 'boiler' })).toSorted()).toEqual(made.slice(0, 3).toSorted());
  const wrong = await t.gql(query, { after: 'nonsense' });
  expect(wrong.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
});

test('revisions show what changed, escaped', async () => {
  const thread = await threadWith(0);
  await insert(t, 'post_revision', { post_id: thread.question, number: 1, markdown: 'It <b>fails</b> often', editor_id: asker.id });
  await insert(t, 'post_revision', { post_id: thread.question, number: 2, markdown: 'It <b>fails</b> always', editor_id: helper.id, reason: 'clearer' });
  const { data } = await t.gql('query ($id: ID!) { post(id: $id) { revisions { number reason diffHtml editor { name } } } }', { id: thread.question });
  expect(data.post).toMatchObject({ revisions: [{ number: 2, reason: 'clearer', diffHtml: 'It &lt;b&gt;fails&lt;/b&gt; <del>often</del><ins>always</ins>', editor: { name: 'Demo helper' } }, { number: 1 }] });
});

test('drafts are the member\'s own', async () => {
  await insert(t, 'draft', { account_id: asker.id, key: 'ask', payload: JSON.stringify({ title: 'Half a', tags: ['x'] }) });
  const query = '{ drafts { key payload { title body tags } } draft(key: "ask") { key } }';
  expect((await t.gql(query, {}, { as: asker.cookie })).data).toEqual({ drafts: [{ key: 'ask', payload: { title: 'Half a', body: null, tags: ['x'] } }], draft: { key: 'ask' } });
  expect((await t.gql(query, {}, { as: helper.cookie })).data).toEqual({ drafts: [], draft: null });
  expect((await t.gql(query)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
});
