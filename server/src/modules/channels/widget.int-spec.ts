import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { apiClient, rest } from '../../../test/api.ts';
import { createTestApp, type TestApp } from '../../../test/app.ts';
import { insertSpace } from '../../../test/fixtures.ts';
import { member, type TestMember } from '../../../test/people.ts';
import { commands } from '../../../test/threads.ts';
import { SpaceCatalog } from '../spaces/index.ts';

let t: TestApp;
let asker: TestMember;
let article: string;
beforeAll(async () => {
  t = await createTestApp({ SEED: 'demo' });
  await insertSpace(t, 'hubs');
  await insertSpace(t, 'beta', { read_audience: 'members' });
  await t.app.get(SpaceCatalog).refresh();
  asker = await member(t);
  const helper = await member(t, { name: 'Demo expert' });
  const solve = async (space: string, title: string) => {
    const { thread } = await commands(t).ask(asker, { space, title });
    const { post } = await commands(t).answer(helper, thread.id, `Hold the **button**. [More](/about) <script>alert(1)</script> (${title})`);
    await commands(t).accept(asker, post.id);
    await t.settle();
    return (await t.db.one<{ id: string }>('select id from article where thread_id = $1', [thread.id]))!.id;
  };
  article = await solve('hubs', 'Hub blinks orange after a power cut');
  await solve('hubs', 'Hub blinks orange while updating');
  await solve('beta', 'Hub blinks orange with secret firmware');
  await commands(t).ask(asker, { space: 'hubs', title: 'Hub blinks orange and nobody knows why' });
  await rest(t, await apiClient(t, 'read', 'knowledge'))(`POST /articles/${article}/validate`);
  await t.settle();
});
afterAll(() => t.close());

interface Items { items: { type: string; id: string; title: string; url: string; snippet_html: string }[] }
const get = (path: string) => t.fastify.inject({ url: `/widget/api/${path}`, headers: { origin: 'https://shop.example', 'user-agent': 'Test' } });

test('searches what everybody may read: validated articles, and solved threads as links', async () => {
  const r = await get('search?q=hub%20blinks%20orange&locale=en&space=hubs');
  expect(r.headers).toMatchObject({ 'access-control-allow-origin': '*', 'cache-control': expect.stringContaining('public') });
  expect(r.headers).not.toHaveProperty('access-control-allow-credentials');
  const { items } = r.json<Items>();
  expect(items.map((i) => [i.type, i.title])).toEqual([['article', 'Hub blinks orange after a power cut'], ['thread', 'Hub blinks orange while updating']]);
  expect(items[1]!.url).toMatch(/^http:\/\/community\.test\/questions\//);
  expect((await get('search?q=')).json<Items>().items).toEqual([]);
  expect((await get('search?q=blinks&space=no-such-space')).json<Items>().items).not.toEqual([]);
});

test('suggests by title and address of the page', async () => {
  const suggested = (await get(`suggest?title=Smart%20hub%20shop&url=${encodeURIComponent('https://shop.example/products/hub-orange-light')}`)).json<Items>();
  expect(suggested.items[0]).toMatchObject({ type: 'article', id: article });
  expect((await get('suggest?title=Tomato%20soup&url=https%3A%2F%2Fshop.example%2Frecipes')).json<Items>().items).toEqual([]);
  expect((await get('suggest')).json<Items>().items).toEqual([]);
});

test('shows an article, safe and with absolute addresses, and notes that it was shown', async () => {
  const r = await get(`articles/${article}`);
  expect(r.json()).toMatchObject({ id: article, author: 'Demo expert', html: expect.stringContaining('href="http://community.test/about"') });
  expect(r.json<{ html: string }>().html).not.toContain('<script');
  const [exposure] = await t.db.query<{ channel: string; visitor_hash: string }>('select channel, visitor_hash from exposure where item_id = $1', [article]);
  expect(exposure).toEqual({ channel: 'widget', visitor_hash: expect.stringMatching(/^[\w-]{22}$/) });
  const notValidated = (await t.db.one<{ id: string }>(`select id from article where confidence = 'not_validated' limit 1`))!.id;
  for (const id of [notValidated, 'a00000000000000']) {
    const missing = await get(`articles/${id}`);
    expect([missing.statusCode, missing.headers['access-control-allow-origin']]).toEqual([404, '*']);
  }
});

test('takes yes and no from anywhere, without being readable from there', async () => {
  const say = (payload: string) => t.fastify.inject({ method: 'POST', url: `/widget/api/articles/${article}/feedback`, headers: { origin: 'https://shop.example', 'sec-fetch-site': 'cross-site', 'content-type': 'text/plain' }, payload });
  expect((await say('yes')).statusCode).toBe(204);
  expect((await say('yes')).headers).not.toHaveProperty('access-control-allow-origin');
  expect((await say('perhaps')).statusCode).toBe(400);
  expect(await t.db.one('select helpful_count from article where id = $1', [article])).toEqual({ helpful_count: 1 });
});

test('the demo page stands where the demo community is, and only there', async () => {
  const page = await t.fastify.inject({ url: '/demo/widget' });
  expect(page.statusCode).toBe(200);
  expect(page.body).toContain('<script src="/widget.js" defer');
  expect(page.headers['content-security-policy']).not.toContain('unsafe');
  expect((await t.fastify.inject({ url: '/demo/widget.css' })).headers['content-type']).toContain('text/css');
});
