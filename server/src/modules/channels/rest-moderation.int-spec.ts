import { Role } from '@helpcommons/shared';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { apiClient, rest } from '../../../test/api.ts';
import { createTestApp, type TestApp } from '../../../test/app.ts';
import { member, space, type TestMember } from '../../../test/people.ts';
import { commands } from '../../../test/threads.ts';

let t: TestApp;
let c: ReturnType<typeof commands>;
let author: TestMember;
beforeAll(async () => {
  t = await createTestApp();
  c = commands(t);
  await space(t, { slug: 'help' });
  author = await member(t);
});
afterAll(() => t.close());

interface ItemBody { id: string; kind: string; post_id: string; possible: string[]; reports: object[]; outcome: string | null }

test('a program reports, reads the queue and decides once', async () => {
  const { thread } = await c.ask(await member(t), { space: 'help' });
  const { post } = await c.answer(author, thread.id);
  const writing = rest(t, await apiClient(t, 'write'));
  const moderating = rest(t, await apiClient(t, 'moderate'));
  expect((await writing(`POST /posts/${post.id}/reports`, { reason: 'spam', text: 'One link after the other' })).status).toBe(201);
  expect((await writing(`POST /posts/${post.id}/reports`, { reason: 'abuse' }))).toMatchObject({ status: 409, body: { code: 'ALREADY_REPORTED' } });
  const { body } = await moderating<{ items: ItemBody[] }>('GET /moderation/items?kind=report');
  const item = body.items.find((i) => i.post_id === post.id)!;
  expect(item).toMatchObject({ kind: 'report', reports: [{ reason: 'spam', text: 'One link after the other', weight: 2 }], outcome: null });
  expect((await moderating(`POST /moderation/items/${item.id}/decision`, { decision: 'delete' }))).toMatchObject({ status: 422, body: { errors: [{ pointer: '/reason', code: 'REQUIRED' }] } });
  expect((await moderating(`POST /moderation/items/${item.id}/decision`, { decision: 'delete', reason: 'Advertisement' }))).toMatchObject({ status: 200, body: { outcome: 'delete', possible: [] } });
  expect((await moderating(`POST /moderation/items/${item.id}/decision`, { decision: 'dismiss' }))).toMatchObject({ status: 409, body: { code: 'ALREADY_DECIDED' } });
  expect(await t.db.one('select visibility from post where id = $1', [post.id])).toEqual({ visibility: 'deleted' });
});

test('no other key reads or decides', async () => {
  for (const scope of ['read', 'write', 'knowledge', 'opportunities', 'admin']) {
    const client = rest(t, await apiClient(t, scope));
    expect((await client('GET /moderation/items')).status).toBe(403);
    expect((await client('POST /moderation/items/q1/decision', { decision: 'dismiss' })).status).toBe(403);
  }
  expect((await rest(t)('GET /moderation/items')).status).toBe(401);
});

test('for a member their roles decide', async () => {
  const client = await apiClient(t, 'moderate', 'act-as-member');
  const plain = await member(t, { trustLevel: 4 });
  const moderator = await member(t, { grants: [Role.MODERATOR] });
  const as = (who: TestMember) => rest(t, client)<{ items: ItemBody[] }>('GET /moderation/items', undefined, { 'on-behalf-of': who.id });
  expect((await as(plain)).body.items).toEqual([]);
  expect((await as(moderator)).status).toBe(200);
});
