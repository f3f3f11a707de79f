import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createTestApp, type TestApp } from '../../../test/app.ts';
import { member, type TestMember } from '../../../test/people.ts';
import { TestThreads } from '../../../test/thread-rows.ts';
import { guest, system } from '../../platform/access/actor.ts';
import { SpaceCatalog } from '../spaces/index.ts';
import { AnswerAccepted, AnswerUnaccepted } from '../threads/events.ts';
import { CreateArticle, Envelopes, ServableArticles } from './index.ts';

let t: TestApp;
let rows: TestThreads;
let asker: TestMember;
let helper: TestMember;
let manager: TestMember;
let open: string;
let staffOnly: string;

beforeAll(async () => {
  t = await createTestApp();
  rows = new TestThreads(t);
  open = await rows.space({ slug: 'hub' });
  staffOnly = await rows.space({ slug: 'inside', readAudience: 'staff' });
  await t.app.get(SpaceCatalog).refresh();
  asker = await member(t, { name: 'Asker' });
  helper = await member(t, { name: 'Helper' });
  manager = await member(t, { name: 'Manager', grants: ['knowledge_manager'] });
});
afterAll(() => t.close());

const SOLUTION = 'Start the router first, then plug the hub in again.';

async function solved({ space = open, title = 'The hub blinks orange twice', markdown = SOLUTION } = {}) {
  const { threadId } = await rows.question(space, asker.id, title);
  const postId = await rows.post(threadId, 'answer', helper.id, markdown);
  await rows.accept(postId, asker.id);
  await rows.emit(AnswerAccepted, { threadId, postId, revision: 1, byId: asker.id, onBehalf: false });
  await t.settle();
  const { id } = (await t.db.one<{ id: string }>('select id from article where thread_id = $1', [threadId]))!;
  return { threadId, postId, id };
}

async function unaccept({ threadId, postId }: { threadId: string; postId: string }) {
  await t.db.query('update post set accepted_at = null, accepted_by_id = null where id = $1', [postId]);
  await rows.emit(AnswerUnaccepted, { threadId, postId, byId: asker.id });
  await t.settle();
}

const STATE = 'id title confidence audience stale staleReason withdrawn revision helpfulCount unhelpfulCount viewerHelpful viewerCan { archive edit rate validate }';
interface State { id: string; title: string; confidence: string; stale: boolean; withdrawn: boolean; revision: number; helpfulCount: number; unhelpfulCount: number; viewerHelpful: boolean | null }
interface Outcome { __typename: string; code?: string; fields?: { field: string; code: string }[]; article?: State }

const read = async (id: string, as?: string) => (await t.gql<{ article: State | null }>(`query($id: ID!) { article(id: $id) { ${STATE} } }`, { id }, { as })).data.article;

async function command(name: string, variables: Record<string, unknown>, as?: string) {
  const types: Record<string, string> = { id: 'ID!', input: 'EditArticleInput!', helpful: 'Boolean!', reason: 'String' };
  const given = Object.keys(variables);
  const answer = await t.gql<Record<string, Outcome>>(
    `mutation(${given.map((v) => `$${v}: ${types[v]}`).join(', ')}) { ${name}(${given.map((v) => `${v}: $${v}`).join(', ')}) {
      __typename ... on ArticlePayload { article { ${STATE} } } ... on InvalidInput { code fields { field code } } ... on Conflict { code } } }`,
    variables, { as },
  );
  return { outcome: answer.data?.[name], error: answer.errors?.[0]?.extensions.code };
}

const served = async (options: { allowNotValidated?: boolean } = {}) => (await t.app.get(ServableArticles).list(options)).nodes.map((a) => a.id);

test('the whole way: ask, answer, accept, take back, accept again, delete', async () => {
  type Posted = Record<string, { __typename: string; thread?: { id: string; question: { id: string } }; post?: { id: string } }>;
  const says = async (as: string, mutation: string, variables: object) => {
    const { data, errors } = await t.gql<Posted>(mutation, variables, { as });
    await t.settle();
    if (errors) throw new Error(errors[0]!.message);
    return Object.values(data)[0]!;
  };
  const asked = await says(asker.cookie, 'mutation($input: AskInput!) { askQuestion(input: $input) { __typename ... on ThreadPayload { thread { id } } } }', {
    input: { space: 'hub', title: 'Valve does not close in spring', body: 'The valve of my radiator stays **warm**.', tags: [], locale: 'en' },
  });
  const threadId = asked.thread!.id;
  const answered = await says(helper.cookie, 'mutation($input: AnswerInput!) { postAnswer(input: $input) { __typename ... on PostPayload { post { id } } } }', {
    input: { thread: threadId, body: 'Unscrew the head and press the pin ten times.' },
  });
  const answer = answered.post!.id;
  const on = (name: string, as: string) => says(as, `mutation($id: ID!) { ${name}(${name.includes('ccept') ? 'answer' : 'id'}: $id) { __typename } }`, { id: answer });
  const article = async () => (await t.gql<{ thread: { articles: State[] } }>(`query($id: ID!) { thread(id: $id) { articles { ${STATE} } } }`, { id: threadId }, { as: manager.cookie })).data.thread.articles[0];

  expect(await article()).toBeUndefined();
  await on('acceptAnswer', asker.cookie);
  expect(await article()).toMatchObject({ title: 'Valve does not close in spring', confidence: 'NOT_VALIDATED', stale: false });
  await on('unacceptAnswer', asker.cookie);
  expect(await article()).toMatchObject({ staleReason: 'SOURCE_UNACCEPTED', withdrawn: true });
  await on('acceptAnswer', asker.cookie);
  expect(await article()).toMatchObject({ stale: false, withdrawn: false });
  await on('deletePost', helper.cookie);
  expect(await article()).toMatchObject({ withdrawn: true });
});

describe('an article', () => {
  test('is read with its origin, and its thread leads to it', async () => {
    const { id, threadId, postId } = await solved();
    const { data } = await t.gql(
      `query($id: ID!, $thread: ID!) {
        article(id: $id) { title url problemHtml solutionMarkdown environment locale space { slug } sources { author { name } post { id kind } thread { id } revision current } revisions { number } owner { id } }
        thread(id: $thread) { articles { id } }
      }`,
      { id, thread: threadId },
    );
    expect(data).toMatchObject({
      article: {
        title: 'The hub blinks orange twice', url: `/articles/${id}/the-hub-blinks-orange-twice`, problemHtml: expect.stringContaining('<strong>hub</strong>') as unknown,
        solutionMarkdown: SOLUTION, environment: 'Hub 2.1', locale: 'en', space: { slug: 'hub' }, owner: null,
        sources: [
          { author: { name: 'Helper' }, post: { id: postId, kind: 'ANSWER' }, thread: { id: threadId }, revision: 1, current: true },
          { author: { name: 'Asker' }, post: { kind: 'QUESTION' }, revision: 1, current: true },
        ],
        revisions: [],
      },
      thread: { articles: [{ id }] },
    });
  });

  test('of a space for staff is for staff', async () => {
    const { id } = await solved({ space: staffOnly });
    expect(await read(id)).toBeNull();
    expect(await read(id, asker.cookie)).toBeNull();
    expect(await read(id, manager.cookie)).toMatchObject({ audience: 'STAFF' });
  });

  test('whose source is hidden is not shown to the public while nobody has looked', async () => {
    const { id, postId, threadId } = await solved();
    await t.db.query(`update article set stale_at = now(), stale_reason = 'SOURCE_HIDDEN', withdrawn_at = now() where id = $1`, [id]);
    await t.db.query(`update post set visibility = 'hidden' where id = $1`, [postId]);
    expect(await read(id, asker.cookie)).toBeNull();
    const { data } = await t.gql<{ thread: { articles: unknown[] } }>('query($id: ID!) { thread(id: $id) { articles { id } } }', { id: threadId });
    expect(data.thread.articles).toEqual([]);
    await command('confirmArticle', { id }, manager.cookie);
    expect(await read(id)).toMatchObject({ id, stale: false, withdrawn: false });
  });
});

describe('editing', () => {
  const text = { title: 'Hub blinks orange twice after a power cut', problem: 'It blinks **orange**.', solution: 'Router first, then the hub.' };

  test('makes a revision with its difference, and tells who did it', async () => {
    const { id } = await solved();
    const { outcome } = await command('editArticle', { input: { article: id, ...text, baseRevision: 1, reason: 'Shorter', audience: 'CUSTOMERS' } }, manager.cookie);
    expect(outcome?.article).toMatchObject({ title: text.title, revision: 2, audience: 'CUSTOMERS', confidence: 'NOT_VALIDATED' });
    const { data } = await t.gql(`query($id: ID!) { article(id: $id) { url environment solutionHtml revisions { number reason editor { name } diffHtml } } }`, { id }, { as: manager.cookie });
    expect(data.article).toMatchObject({
      url: `/articles/${id}/hub-blinks-orange-twice-after-a-power-cut`, environment: 'Hub 2.1', solutionHtml: expect.stringContaining('Router first') as unknown,
      revisions: [{ number: 1, reason: 'PROMOTED', editor: null }, { number: 2, reason: 'Shorter', editor: { name: 'Manager' }, diffHtml: expect.stringContaining('<del>') as unknown }],
    });
  });

  test('over somebody else’s edit is a conflict and changes nothing', async () => {
    const { id } = await solved();
    await command('editArticle', { input: { article: id, ...text, baseRevision: 1 } }, manager.cookie);
    const { outcome } = await command('editArticle', { input: { article: id, ...text, title: 'Something else', baseRevision: 1 } }, manager.cookie);
    expect(outcome).toMatchObject({ __typename: 'Conflict', code: 'REVISION_CHANGED' });
    expect(await read(id)).toMatchObject({ title: text.title, revision: 2 });
  });

  test('two at once: one wins, the other is told', async () => {
    const { id } = await solved();
    const both = await Promise.all(['First title', 'Second title'].map((title) => command('editArticle', { input: { article: id, ...text, title, baseRevision: 1 } }, manager.cookie)));
    expect(both.map((b) => b.outcome?.__typename).sort((a, b) => String(a).localeCompare(String(b)))).toEqual(['ArticlePayload', 'Conflict']);
  });

  test('says everything that is wrong at once', async () => {
    const { id } = await solved();
    const { outcome } = await command('editArticle', { input: { article: id, title: '', problem: ' ', solution: 'x'.repeat(60_001) } }, manager.cookie);
    expect(outcome?.fields?.map((f) => [f.field, f.code])).toEqual([['title', 'REQUIRED'], ['problem', 'REQUIRED'], ['solution', 'TOO_LONG']]);
  });

  test('makes an article of what was work in progress', async () => {
    const { id } = await solved({ markdown: 'Thanks, solved!' });
    expect(await read(id)).toBeNull();
    expect((await command('validateArticle', { id }, manager.cookie)).outcome).toMatchObject({ code: 'WORK_IN_PROGRESS' });
    await command('editArticle', { input: { article: id, ...text } }, manager.cookie);
    expect(await read(id)).toMatchObject({ confidence: 'NOT_VALIDATED' });
  });
});

describe('who may', () => {
  test.each([['a guest', 'UNAUTHENTICATED', () => undefined], ['a member', 'FORBIDDEN', () => helper.cookie]])('%s may not look after articles', async (_, code, cookie) => {
    const { id } = await solved();
    for (const name of ['validateArticle', 'archiveArticle', 'confirmArticle']) expect((await command(name, { id }, cookie())).error).toBe(code);
    expect((await command('editArticle', { input: { article: id, title: 'Mine now', problem: 'Mine', solution: 'Mine' } }, cookie())).error).toBe(code);
    expect(await read(id, cookie())).toMatchObject({ viewerCan: { edit: false, validate: false, archive: false, rate: true } });
  });

  test('a knowledge manager of another space may not either', async () => {
    const { id } = await solved();
    const other = await member(t, { grants: [['knowledge_manager', staffOnly]] });
    expect((await command('validateArticle', { id }, other.cookie)).error).toBe('FORBIDDEN');
  });

  test('archived articles are for staff, and come back by validating', async () => {
    const { id, threadId } = await solved();
    expect((await command('archiveArticle', { id, reason: 'Product is gone' }, manager.cookie)).outcome?.article).toMatchObject({ confidence: 'ARCHIVED' });
    expect(await read(id)).toBeNull();
    expect((await command('confirmArticle', { id }, manager.cookie)).outcome).toMatchObject({ code: 'ARCHIVED' });
    const { data } = await t.gql<{ thread: { articles: unknown[] } }>('query($id: ID!) { thread(id: $id) { articles { id } } }', { id: threadId });
    expect(data.thread.articles).toEqual([]);
    expect((await command('validateArticle', { id }, manager.cookie)).outcome?.article).toMatchObject({ confidence: 'VALIDATED' });
    expect(await read(id)).not.toBeNull();
  });
});

describe('machine channels', () => {
  test('get it when it is validated, and not while it is withdrawn', async () => {
    const article = await solved();
    expect(await served()).not.toContain(article.id);
    expect(await served({ allowNotValidated: true })).toContain(article.id);
    await command('validateArticle', { id: article.id }, manager.cookie);
    expect(await served()).toContain(article.id);
    await unaccept(article);
    expect(await served({ allowNotValidated: true })).not.toContain(article.id);
    expect(await read(article.id, manager.cookie)).toMatchObject({ stale: true, staleReason: 'SOURCE_UNACCEPTED', withdrawn: true, confidence: 'VALIDATED' });
    await command('confirmArticle', { id: article.id }, manager.cookie);
    expect(await served()).toContain(article.id);
  });

  test('never get what is not for everyone, nor what stands in a closed space', async () => {
    const { id } = await solved({ space: staffOnly });
    await command('validateArticle', { id }, manager.cookie);
    await t.db.query(`update article set audience = 'everyone' where id = $1`, [id]);
    expect(await served({ allowNotValidated: true })).not.toContain(id);
    expect(await read(id)).toBeNull();
  });

  test('get one envelope, for an article and for an accepted answer', async () => {
    const { id, threadId, postId } = await solved();
    const envelopes = t.app.get(Envelopes);
    const article = (await t.app.get(ServableArticles).byIds([id], { allowNotValidated: true })).get(id)!;
    const [one] = await envelopes.ofArticles([article]);
    const answer = (await envelopes.ofAnswers([postId])).get(postId)!;
    const source = {
      thread_url: `http://community.test/questions/${threadId}/the-hub-blinks`, post_url: `http://community.test/questions/${threadId}/the-hub-blinks#${postId}`,
      revision: 1, author: { name: 'Helper', url: `http://community.test/users/${helper.id}/helper` },
    };
    expect(one).toMatchObject({
      type: 'article', id, title: 'The hub blinks orange twice', answer: { markdown: SOLUTION, text: SOLUTION }, language: 'en', confidence: 'not_validated', audience: 'everyone',
      applies_to: { product: 'Hub', environment: 'Hub 2.1' }, sources: [source, expect.objectContaining({ revision: 1 })], author: source.author, revision: 1,
      url: `http://community.test/articles/${id}/the-hub-blinks-orange-twice`,
    });
    expect(answer).toMatchObject({ type: 'answer', answer: { markdown: SOLUTION, text: SOLUTION }, confidence: 'not_validated', sources: [source], url: source.post_url, content_hash: one!.content_hash });
    expect(Object.keys(answer).sort()).toEqual(Object.keys(one!).sort());
    expect(envelopes.isGenuine(one!)).toBe(true);
    expect(envelopes.isGenuine({ ...one!, title: 'Forged' })).toBe(false);
    await unaccept({ threadId, postId });
    expect((await envelopes.ofAnswers([postId])).size).toBe(0);
  });
});

describe('helpful or not', () => {
  test('is one vote a person, with and without an account, and can be changed', async () => {
    const { id } = await solved();
    await command('rateArticle', { id, helpful: true });
    expect((await command('rateArticle', { id, helpful: false })).outcome?.article).toMatchObject({ helpfulCount: 0, unhelpfulCount: 1, viewerHelpful: false });
    await Promise.all([1, 2, 3].map(() => command('rateArticle', { id, helpful: true }, helper.cookie)));
    expect(await read(id, helper.cookie)).toMatchObject({ helpfulCount: 1, unhelpfulCount: 1, viewerHelpful: true });
    expect(await read(id, asker.cookie)).toMatchObject({ viewerHelpful: null });
  });

  test('a visitor who claims to be ever another browser is stopped', async () => {
    const { id } = await solved();
    const payload = { query: 'mutation($id: ID!) { rateArticle(id: $id, helpful: false) { __typename } }', variables: { id } };
    const answers: string[] = [];
    for (let n = 0; n < 12; n++) answers.push((await t.fastify.inject({ method: 'POST', url: '/graphql', remoteAddress: `203.0.113.${n}`, headers: { 'user-agent': `Browser ${n}` }, payload })).body);
    expect(answers.at(-1)).toContain('RATE_LIMITED');
    expect((await read(id, asker.cookie))!.unhelpfulCount).toBe(10);
  });
});

describe('lists', () => {
  interface List { articles: { nodes: { id: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string | null }; totalCount: number } }
  const list = async (filter: object, as?: string, first = 100, after: string | null = null) =>
    (await t.gql<List>(
      'query($filter: ArticleFilter, $first: Int, $after: String) { articles(filter: $filter, first: $first, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } totalCount } }',
      { filter, first, after }, { as },
    )).data.articles;
  const ids = (l: List['articles']) => l.nodes.map((n) => n.id);

  test('the public one has what is published; the desk has the rest, stale ones first; pages follow each other', async () => {
    const fine = await solved({ title: 'Zebra one' });
    const stale = await solved({ title: 'Zebra two' });
    const draft = await solved({ title: 'Zebra three', markdown: 'Thanks!' });
    const gone = await solved({ title: 'Zebra 100%' });
    await command('archiveArticle', { id: gone.id }, manager.cookie);
    await unaccept(stale);
    const newest = await solved({ title: 'Zebra five' });

    expect(ids(await list({ query: 'zebra' }))).toEqual([newest.id, fine.id]);
    expect(ids(await list({ query: 'zebra', desk: true }))).toEqual([newest.id, fine.id]);
    expect(ids(await list({ query: 'zebra', desk: true }, manager.cookie))).toEqual([stale.id, newest.id, draft.id, fine.id]);
    expect(ids(await list({ query: '100%', desk: true, confidence: 'ARCHIVED' }, manager.cookie))).toEqual([gone.id]);
    expect(ids(await list({ query: 'zebra', desk: true, stale: true }, manager.cookie))).toEqual([stale.id]);
    expect(ids(await list({ query: 'zebra', confidence: 'ARCHIVED' }))).toEqual([]);
    expect(ids(await list({ query: 'zebra', desk: true, due: true }, manager.cookie))).toEqual([]);

    const first = await list({ query: 'zebra', desk: true }, manager.cookie, 3);
    expect(first).toMatchObject({ totalCount: 4, pageInfo: { hasNextPage: true } });
    const second = await list({ query: 'zebra', desk: true }, manager.cookie, 3, first.pageInfo.endCursor);
    expect(ids(second)).toEqual([fine.id]);
    expect(second.pageInfo.hasNextPage).toBe(false);
    expect(ids(await list({ query: 'zebra', space: 'hub' }))).toHaveLength(2);
    expect(ids(await list({ query: 'zebra', space: 'inside' }))).toEqual([]);
  });
});

test('an article can be written without a thread, by who may', async () => {
  const create = t.app.get(CreateArticle);
  const input = { space: 'hub', locale: 'nl', title: 'De hub opnieuw instellen', problem: 'De hub doet niets meer.', solution: 'Houd de knop tien tellen in.' };
  const id = await create.execute(system, input);
  expect(await read(id)).toMatchObject({ title: input.title, confidence: 'NOT_VALIDATED' });
  await expect(create.execute(guest(), input)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await expect(create.execute(system, { ...input, space: 'nowhere' })).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  await expect(create.execute(system, { ...input, locale: 'not a language' })).rejects.toMatchObject({ code: 'INVALID_INPUT' });
});
