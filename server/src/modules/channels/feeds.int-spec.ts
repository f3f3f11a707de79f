import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { SaxesParser } from 'saxes';
import { createTestApp, type TestApp } from '../../../test/app.ts';
import { insertSpace } from '../../../test/fixtures.ts';
import { member, type TestMember } from '../../../test/people.ts';
import { commands } from '../../../test/threads.ts';
import { SpaceCatalog } from '../spaces/index.ts';

const HOSTILE = 'Evil ]]> <script>alert(1)</script> ]]> & &amp; "quoted"';

let t: TestApp;
let author: TestMember;
beforeAll(async () => {
  t = await createTestApp();
  await insertSpace(t, 'boilers');
  await insertSpace(t, 'members-only', { read_audience: 'members' });
  await t.app.get(SpaceCatalog).refresh();
  author = await member(t, { name: 'A <b>bold</b> & "quoted" name' });
});
afterAll(() => t.close());

const get = (path: string, headers = {}) => t.fastify.inject({ url: `/feeds/${path}`, headers });

/** Text of each element by its name; throws where it is no XML. */
function parsed(xml: string): Map<string, string[]> {
  const texts = new Map<string, string[]>();
  const open: string[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (e) => {
    throw e;
  });
  parser.on('opentag', ({ name }) => {
    open.push(name);
    texts.set(name, [...(texts.get(name) ?? []), '']);
  });
  const add = (text: string) => {
    const list = texts.get(open.at(-1) ?? '');
    if (list) list.push((list.pop() ?? '') + text);
  };
  parser.on('text', add);
  parser.on('cdata', add);
  parser.on('closetag', () => void open.pop());
  parser.write(xml).close();
  return texts;
}

test('all, space, tag and thread, in three formats, whatever people write', async () => {
  const { thread } = await commands(t).ask(author, { space: 'boilers', title: HOSTILE, body: `Text with ]]> and ]]> and <img src=x onerror=alert(1)> and [a page](/about) &amp; more`, tags: ['node.js'] });
  await commands(t).answer(author, thread.id, 'An answer ]]> with ]]> ends');
  for (const feed of ['latest', 'spaces/boilers', 'tags/node.js', `threads/${thread.id}`]) {
    const entries = feed.startsWith('threads') ? 2 : 1;
    const atom = await get(`${feed}.atom`);
    expect(atom.headers['content-type']).toContain('application/atom+xml');
    const inAtom = parsed(atom.body);
    expect(inAtom.get('entry')).toHaveLength(entries);
    expect(inAtom.get('title')!.at(-1)).toContain('&lt;script&gt;');
    expect(inAtom.get('name')!.at(-1)).toBe(author.name);
    expect(inAtom.get('content')!.at(-1)).not.toMatch(/<(script|img)/);
    const rss = await get(`${feed}.rss`);
    expect(rss.headers['content-type']).toContain('application/rss+xml');
    expect(parsed(rss.body).get('item')).toHaveLength(entries);
    const json = (await get(`${feed}.json`)).json<{ version: string; items: { title: string; content_html: string; url: string; tags: string[] }[] }>();
    expect(json.version).toBe('https://jsonfeed.org/version/1.1');
    expect(json.items).toHaveLength(entries);
    expect(json.items.at(-1)).toMatchObject({ title: HOSTILE, tags: ['node.js'] });
    expect(json.items.at(-1)!.content_html).toContain('href="http://community.test/about"');
  }
});

test('only what guests may read', async () => {
  const { thread } = await commands(t).ask(author, { space: 'members-only', title: 'Only members may read this' });
  for (const path of ['spaces/members-only.atom', `threads/${thread.id}.atom`, 'spaces/nowhere.rss', 'threads/t0.json', 'tags/nothing.atom', 'latest.xml', 'latest', 'other.atom']) {
    const r = await t.fastify.inject({ url: `/feeds/${path}`, headers: { cookie: author.cookie } });
    expect({ path, status: r.statusCode }).toEqual({ path, status: 404 });
  }
  expect((await get('latest.json')).body).not.toContain('Only members');
  const hidden = await commands(t).ask(author, { space: 'boilers', title: 'This one will be hidden' });
  const { id } = (await t.db.one<{ id: string }>('select id from post where thread_id = $1', [hidden.thread.id]))!;
  await commands(t).hide(await member(t, { grants: ['moderator'] }), id);
  expect((await get('latest.json')).body).not.toContain('will be hidden');
});

test('an unchanged feed is not sent twice', async () => {
  const first = await get('latest.atom');
  expect(first.headers['cache-control']).toContain('public');
  const again = await get('latest.atom', { 'if-none-match': String(first.headers.etag) });
  expect([again.statusCode, again.body]).toEqual([304, '']);
});
