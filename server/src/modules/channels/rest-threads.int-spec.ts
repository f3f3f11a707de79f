import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { apiClient, rest, type TestClient } from '../../../test/api.ts';
import { createTestApp, type TestApp } from '../../../test/app.ts';
import { insertSpace } from '../../../test/fixtures.ts';
import { member, type TestMember } from '../../../test/people.ts';
import { commands, someText } from '../../../test/threads.ts';
import type { z } from 'zod';
import { Settings } from '../../platform/config/settings.ts';
import { Queues } from '../../platform/events/queues.ts';
import { SpaceCatalog } from '../spaces/index.ts';
import { answerSchema, threadSchema, threadSummarySchema } from './rest/thread.schemas.ts';

type Thread = z.output<typeof threadSchema>;
type Answer = z.output<typeof answerSchema>;
interface List<Item> { items: Item[]; next_cursor: string | null }
interface Problem { status: number; code: string; errors?: { pointer: string; code: string }[]; trace_id: string }

let t: TestApp;
let writing: TestClient;
let reading: TestClient;
let asker: TestMember;
beforeAll(async () => {
  t = await createTestApp();
  await insertSpace(t, 'boilers');
  await insertSpace(t, 'back-office', { read_audience: 'staff' });
  await t.app.get(SpaceCatalog).refresh();
  writing = await apiClient(t, 'read', 'write');
  reading = await apiClient(t, 'read');
  asker = await member(t, { name: 'Demo asker' });
});
afterAll(() => t.close());

const question = (more: object = {}) => ({ space: 'boilers', title: 'Why does the boiler keep running?', body: someText(), tags: ['boiler', 'valve'], locale: 'en', ...more });
const ask = async (more: object = {}) => (await rest(t, writing)<Thread>('POST /threads', question(more))).body;

test('ask, answer, comment, accept, read: as the contract says', async () => {
  const api = rest(t, writing);
  const asked = await api<Thread>('POST /threads', question({ title: 'Why does the valve click at night?' }));
  expect(asked.status).toBe(201);
  expect(asked.body).toMatchObject({ title: 'Why does the valve click at night?', space: 'boilers', tags: ['boiler', 'valve'], kind: 'question', state: 'open', locale: 'en', author: { name: writing.name } });
  expect(asked.body.url).toMatch(new RegExp(`^http://community.test/questions/${asked.body.id}/`));
  const answered = await api<Answer>(`POST /threads/${asked.body.id}/answers`, { body: 'Bleed the **valve**. See [more](/articles/a1/more).' });
  expect(answered).toMatchObject({ status: 201, body: { accepted: false, votes: 0 } });
  expect(answered.body).not.toHaveProperty('accepted_at');
  expect((await api(`POST /posts/${answered.body.id}/comments`, { body: 'Which one?' })).status).toBe(201);
  const accepted = await api<Answer>(`POST /answers/${answered.body.id}/accept`);
  expect(accepted).toMatchObject({ status: 200, body: { accepted: true, accepted_by: { name: writing.name } } });

  const read = await rest(t, reading)<Thread>(`GET /threads/${asked.body.id}`);
  expect(threadSchema.strict().safeParse(read.body).error).toBeUndefined();
  expect(read.body).toMatchObject({ state: 'solved', answers_count: 1, question: { votes: 0 }, answers: [{ id: answered.body.id, accepted: true, comments: [{ body_markdown: 'Which one?' }] }] });
  expect(read.body.answers[0]!.body_html).toContain('href="http://community.test/articles/a1/more"');

  const taken = await api<Answer>(`DELETE /answers/${answered.body.id}/accept`);
  expect(taken).toMatchObject({ status: 200, body: { accepted: false } });
  expect(taken.body).not.toHaveProperty('accepted_by');
});

test('a client accepts for an asker, and is named', async () => {
  const asked = await commands(t).ask(asker, { space: 'boilers' });
  const { post } = await commands(t).answer(await member(t), asked.thread.id);
  const { body } = await rest(t, writing)<Answer>(`POST /answers/${post.id}/accept`);
  expect(body).toMatchObject({ accepted: true, accepted_by: { name: writing.name } });
  expect((await rest(t, reading)(`DELETE /answers/${post.id}/accept`)).status).toBe(403);
});

test('on behalf of a member, with the right to', async () => {
  const delegate = await apiClient(t, 'read', 'write', 'act-as-member');
  const asked = await rest(t, delegate)<Thread>('POST /threads', question(), { 'on-behalf-of': asker.id });
  expect(asked.body.author).toMatchObject({ id: asker.id, name: 'Demo asker' });
  expect(await rest(t, writing)<Problem>('POST /threads', question(), { 'on-behalf-of': asker.id })).toMatchObject({ status: 403, body: { code: 'FORBIDDEN' } });
  expect((await rest(t, delegate)('POST /threads', question(), { 'on-behalf-of': 'u00000000000000' })).status).toBe(401);
});

test('a key that acts for somebody has no more of their roles than it has scopes', async () => {
  const admin = await member(t, { grants: ['admin'] });
  const hide = async (...scopes: string[]) => {
    const { question: { id } } = await ask();
    const client = await apiClient(t, 'read', 'act-as-member', ...scopes);
    const r = await t.fastify.inject({
      method: 'POST', url: '/graphql', headers: { ...client.headers, 'on-behalf-of': admin.id },
      payload: { query: 'mutation ($id: ID!) { hidePost(id: $id, reason: "Test") { __typename } }', variables: { id } },
    });
    return r.json<{ data?: { hidePost?: { __typename: string } }; errors?: { extensions: { code: string } }[] }>();
  };
  expect((await hide()).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  expect((await hide('write')).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  expect((await hide('write', 'admin')).data?.hidePost?.__typename).toBe('PostPayload');
});

test('too many requests are told when to come again', async () => {
  await t.app.get(Settings).set('api.requestsPerMinute', 2);
  try {
    const api = rest(t, await apiClient(t, 'read'));
    // Twice as many as one window admits, in case the minute ends meanwhile.
    const all = [];
    for (let i = 0; i < 5; i++) all.push(await api<Problem>('GET /threads?limit=1'));
    const refused = all.find((r) => r.status !== 200);
    expect(refused).toMatchObject({ status: 429, body: { code: 'RATE_LIMITED' } });
    expect(Number(refused!.headers['retry-after'])).toBeGreaterThan(0);
  } finally {
    await t.app.get(Settings).set('api.requestsPerMinute', 1200);
  }
});

test('lists go on from page to page and keep to the filters', async () => {
  const tag = `t${Date.now() % 1000}`;
  const ids: string[] = [];
  for (let i = 0; i < 5; i++) ids.push((await ask({ tags: [tag] })).id);
  const api = rest(t, reading);
  const first = await api<List<z.output<typeof threadSummarySchema>>>(`GET /threads?tag=${tag}&space=boilers&state=open&limit=3`);
  const second = await api<typeof first.body>(`GET /threads?tag=${tag}&space=boilers&state=open&limit=3&cursor=${first.body.next_cursor}`);
  expect([...first.body.items, ...second.body.items].map((i) => i.id)).toEqual(ids.toReversed());
  expect(second.body.next_cursor).toBeNull();
  expect(threadSummarySchema.strict().safeParse(first.body.items[0]).error).toBeUndefined();
  expect((await api<List<unknown>>(`GET /threads?tag=${tag}&state=solved`)).body.items).toEqual([]);
  expect((await api<List<unknown>>(`GET /threads?tag=${tag}&author=${asker.id}`)).body.items).toEqual([]);
  expect((await api<List<unknown>>(`GET /threads?tag=${tag}&since=2999-01-01T00:00:00Z`)).body.items).toEqual([]);
  expect((await api<List<unknown>>(`GET /threads?tag=${tag}&since=2020-01-01`)).body.items).toHaveLength(5);
});

test('what may not be read is not there', async () => {
  const staff = await member(t, { grants: ['moderator'] });
  const { thread } = await commands(t).ask(staff, { space: 'back-office' });
  const { post } = await commands(t).answer(staff, thread.id);
  for (const client of [reading, writing]) {
    expect((await rest(t, client)(`GET /threads/${thread.id}`)).status).toBe(404);
    expect((await rest(t, client)('GET /threads?space=back-office')).status).toBe(404);
    const all = await rest(t, client)<List<{ id: string }>>('GET /threads?limit=100');
    expect(all.body.items.map((i) => i.id)).not.toContain(thread.id);
  }
  expect((await rest(t, writing)(`POST /answers/${post.id}/accept`)).status).toBe(404);
  expect((await rest(t, writing)<Problem>('POST /threads', question({ space: 'back-office' }))).body).toMatchObject({ status: 422, errors: [{ pointer: '/space', code: 'UNKNOWN' }] });
});

test('edit, vote, outcome, delete', async () => {
  const api = rest(t, writing);
  const other = rest(t, await apiClient(t, 'read', 'write'));
  const thread = await ask();
  const answer = (await api<Answer>(`POST /threads/${thread.id}/answers`, { body: someText() })).body;
  expect(await other(`PUT /posts/${answer.id}/vote`, { value: 1 })).toMatchObject({ status: 200, body: { votes: 1 } });
  expect(await other(`PUT /posts/${answer.id}/vote`, { value: -1 })).toMatchObject({ status: 200, body: { votes: -1 } });
  expect(await api<Problem>(`PUT /posts/${answer.id}/vote`, { value: 1 })).toMatchObject({ status: 409, body: { code: 'OWN_POST' } });
  expect(await other(`PUT /posts/${answer.id}/outcome`, { kind: 'worked', product_version: '2.1' })).toMatchObject({ status: 200, body: { worked_count: 1 } });
  expect(await api(`PATCH /posts/${answer.id}`, { body: 'Better said.', reason: 'Clearer' })).toMatchObject({ status: 200, body: { body_markdown: 'Better said.', revision: 2 } });
  expect(await api<Problem>(`PATCH /posts/${answer.id}`, { body: 'Once more.', base_revision: 1 })).toMatchObject({ status: 409, body: { code: 'REVISION_CHANGED' } });
  expect(await api(`PATCH /posts/${thread.question.id}`, { title: 'Why does the boiler never stop?' })).toMatchObject({ status: 200 });
  expect((await api<Thread>(`GET /threads/${thread.id}`)).body).toMatchObject({ title: 'Why does the boiler never stop?', tags: ['boiler', 'valve'] });
  expect(await other(`PATCH /posts/${answer.id}`, { body: 'Not mine.' })).toMatchObject({ status: 200, body: { revision: 2, body_markdown: 'Better said.', suggestion_id: expect.any(String) } });
  expect((await other(`DELETE /posts/${answer.id}`)).status).toBe(403);
  expect(await api(`DELETE /posts/${answer.id}`)).toMatchObject({ status: 204, body: undefined });
  expect((await rest(t, reading)<Thread>(`GET /threads/${thread.id}`)).body.answers).toEqual([]);
});

test('what is wrong is said, field by field', async () => {
  const api = rest(t, writing);
  const wrong = await api<Problem>('POST /threads', { space: 'boilers', title: 'Short', tags: 'no list' });
  expect(wrong).toMatchObject({ status: 422, body: { code: 'INVALID_INPUT' } });
  expect(wrong.body.errors).toEqual(expect.arrayContaining([expect.objectContaining({ pointer: '/body', code: 'REQUIRED' }), expect.objectContaining({ pointer: '/tags', code: 'INVALID' })]));
  expect((await api<Problem>('POST /threads', question({ title: 'Short' }))).body).toMatchObject({ status: 422, errors: [{ pointer: '/title', code: 'TOO_SHORT' }] });
  expect((await api<Problem>('GET /threads?limit=1000')).body).toMatchObject({ status: 422, errors: [{ pointer: '/limit' }] });
  expect((await api<Problem>('GET /threads?cursor=nonsense')).body).toMatchObject({ status: 400, code: 'BAD_USER_INPUT' });
  expect((await api<Problem>('GET /threads?since=yesterday')).status).toBe(422);
  const broken = await t.fastify.inject({ method: 'POST', url: '/api/v1/threads', headers: { ...writing.headers, 'content-type': 'application/json' }, payload: '{"title": ' });
  expect(broken.statusCode).toBe(400);
  expect(broken.headers['content-type']).toContain('application/problem+json');
  const empty = await t.fastify.inject({ method: 'DELETE', url: '/api/v1/posts/p0', headers: { ...writing.headers, 'content-type': 'application/json' } });
  expect(empty.statusCode).toBe(404);
});

test('a write sent again with its key is done once', async () => {
  const api = rest(t, writing);
  const key = { 'idempotency-key': 'order-66' };
  const input = question({ title: 'Why is this asked only once?' });
  const [first, second] = await Promise.all([api<Thread>('POST /threads', input, key), api<Thread>('POST /threads', input, key)]);
  expect([first.status, second.status]).toEqual([201, 201]);
  expect(second.body).toEqual(first.body);
  expect(await api<Problem>('POST /threads', question(), key)).toMatchObject({ status: 409, body: { code: 'IDEMPOTENCY_KEY_REUSED' } });
  const { count } = (await t.db.one<{ count: number }>('select count(*)::int as count from thread where title = $1', [input.title]))!;
  expect(count).toBe(1);
  // Another client's keys are its own; a refused request leaves none behind.
  expect((await rest(t, await apiClient(t, 'read', 'write'))('POST /threads', question(), key)).status).toBe(201);
  const retried = { 'idempotency-key': 'retry' };
  expect((await api('POST /threads', question({ title: 'Short' }), retried)).status).toBe(422);
  expect((await api('POST /threads', question(), retried)).status).toBe(201);
});

test('keys of writes are forgotten after two days', async () => {
  const key = { 'idempotency-key': 'long-ago' };
  await rest(t, writing)('POST /threads', question(), key);
  await t.db.query(`update idempotency_key set created_at = now() - interval '47 hours' where key = 'long-ago'`);
  const left = async () => (await t.db.query(`select 1 from idempotency_key where key = 'long-ago'`)).length;
  await t.app.get(Queues).runNow('forget-idempotency-keys');
  expect(await left()).toBe(1);
  await t.db.query(`update idempotency_key set created_at = now() - interval '49 hours' where key = 'long-ago'`);
  await t.app.get(Queues).runNow('forget-idempotency-keys');
  expect(await left()).toBe(0);
});

test('an unchanged thread is not sent twice', async () => {
  const { id } = await ask();
  const first = await rest(t, reading)(`GET /threads/${id}`);
  const etag = String(first.headers['etag']);
  expect((await rest(t, reading)(`GET /threads/${id}`, undefined, { 'if-none-match': etag })).status).toBe(304);
  await rest(t, writing)(`POST /threads/${id}/answers`, { body: someText() });
  expect((await rest(t, reading)(`GET /threads/${id}`, undefined, { 'if-none-match': etag })).status).toBe(200);
});
