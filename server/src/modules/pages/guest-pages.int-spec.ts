import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { createTestApp, type TestApp } from '../../../test/app.ts';
import { cuttable } from '../../../test/cuttable.ts';
import { statements } from '../../../test/fixtures.ts';
import { member, space, type TestMember, type TestSpace } from '../../../test/people.ts';
import { commands, questionOf } from '../../../test/threads.ts';
import { Settings } from '../../platform/config/settings.ts';
import { Committed } from '../../platform/events/committed.ts';
import { KeptPages } from '../../platform/http/pages/kept/kept-pages.ts';

/** Two nodes on one database: what is changed on one is read on the other. */
let one: TestApp;
let two: TestApp;
let way: Awaited<ReturnType<typeof cuttable>>;
let at: string;
let c: ReturnType<typeof commands>;
let help: TestSpace;
let asker: TestMember;
let helper: TestMember;
let moderator: TestMember;
let thread: string;
let path: string;

beforeAll(async () => {
  one = await createTestApp({}, [], { pages: true });
  const database = new URL(one.config.DATABASE_URL);
  way = await cuttable({ host: database.hostname, port: Number(database.port) });
  database.host = `127.0.0.1:${way.port}`;
  two = await createTestApp({ DATABASE_URL: database.href }, [], { pages: true, beside: one });
  await two.fastify.listen({ port: 0, host: '127.0.0.1' });
  at = `http://127.0.0.1:${(two.fastify.server.address() as { port: number }).port}`;
  c = commands(one);
  help = await space(one, { slug: 'help' });
  [asker, helper, moderator] = [await member(one), await member(one), await member(one, { grants: ['moderator', 'admin'] })];
  await one.db.query(`select pg_notify('helpcommons', '["spaces", {}]')`);
});
afterAll(async () => {
  await two.close();
  way.cut();
  await one.close();
});
beforeEach(async () => {
  thread = (await c.ask(asker, { space: help.slug, title: 'Why does the valve whistle?', tags: ['valve'] })).thread.id;
  path = `/questions/${thread}/why-does-the-valve-whistle`;
});

const get = (address: string, headers: Record<string, string> = {}) => fetch(at + address, { redirect: 'manual', headers: { 'accept-encoding': 'gzip', ...headers } });
const text = async (address: string, headers = {}) => (await get(address, headers)).text();
const isKept = (address: string, locale = 'en') => two.app.get(KeptPages).get(`${locale} ${address}`) !== undefined;

/** Until it is so; a change has to arrive without anybody asking for it. */
async function until(what: () => boolean | Promise<boolean>): Promise<void> {
  for (let i = 0; i < 400; i++) {
    if (await what()) return;
    await sleep(50);
  }
  throw new Error('It did not happen');
}

/** Reads the page until it stays in memory: what was changed before is told by then. */
const keep = (address: string) => until(async () => {
  await text(address);
  await sleep(60);
  return isKept(address);
});

test('a page is made once and then given out as it is, also as a 304, without a statement', async () => {
  await keep(path);
  const first = await get(path);
  const etag = first.headers.get('etag')!;
  const html = await first.text();
  expect(html).toContain('Why does the valve whistle?');
  const sent = await statements(two, async () => {
    expect(await text(path)).toBe(html);
    expect((await get(path, { 'if-none-match': etag })).status).toBe(304);
    expect((await fetch(at + path, { method: 'HEAD', headers: { 'accept-encoding': 'gzip' } })).headers.get('etag')).toBe(etag);
    expect(await text(path, { 'accept-encoding': 'identity' })).toBe(html);
    await until(async () => (await get(path, { 'accept-encoding': 'gzip, br' })).headers.get('content-encoding') === 'br');
    expect(await text(path, { 'accept-encoding': 'gzip, br' })).toBe(html);
  });
  expect(sent).toEqual([]);
});

test('each language is a page of its own', async () => {
  await keep(path);
  expect(await text(path, { 'accept-language': 'nl' })).toContain('<html lang="nl"');
  expect(await text(path, { cookie: 'theme=dark; locale=nl' })).toContain('<html lang="nl"');
  expect(await text(path, { 'accept-language': 'en', cookie: 'theme=dark' })).toContain('<html lang="en"');
});

test('what CDNs and browsers are told', async () => {
  const { headers } = await get(path);
  expect(headers.get('cache-control')).toBe('public, max-age=0, s-maxage=10, stale-while-revalidate=10, stale-if-error=600');
  expect(headers.get('vary')).toBe('accept-encoding, accept-language, cookie');
  expect(headers.get('surrogate-key')!.split(' ')).toEqual(expect.arrayContaining([thread, help.id]));
  expect(headers.get('set-cookie')).toBeNull();
  // The same bytes for everybody: no nonce may be in them.
  expect(headers.get('content-security-policy')).not.toContain('nonce');
  await until(async () => (await get('/')).headers.get('surrogate-key')!.split(' ').includes('threads'));
});

test('a page of somebody who is signed in is neither kept nor made of what is kept', async () => {
  for (const headers of [{ cookie: asker.cookie }, { cookie: `locale=en; ${asker.cookie}` }]) {
    const mine = await get(path, headers);
    expect(mine.headers.get('cache-control')).toBe('private, no-cache');
    expect(mine.headers.get('surrogate-key')).toBeNull();
    expect(await mine.text()).toContain(asker.name);
    expect(isKept(path)).toBe(false);
  }
  await keep(path);
  expect(await text(path)).not.toContain('data-member');
  expect(await text(path, { cookie: asker.cookie })).toContain('data-member');
  // A session that is over is a guest's, but looks like somebody's.
  expect((await get(path, { cookie: `${asker.cookie}x` })).headers.get('cache-control')).toBe('private, no-cache');
  expect((await get(path, { authorization: 'Bearer of-nothing-that-we-know' })).status).toBe(401);
});

test('only pages that are the same for all guests: none that is missing, moved, private, or asked for with parameters of its own', async () => {
  const inside = await space(one, { readAudience: 'members' });
  await one.db.query(`select pg_notify('helpcommons', '["spaces", {}]')`);
  const secret = (await c.ask(asker, { space: inside.slug })).thread.id;
  for (const [address, status] of [[`/questions/${secret}`, 404], [`/spaces/${inside.slug}`, 404], [`/questions/${thread}/other`, 301], ['/sign-in', 200], ['/search?q=valve', 200], [`${path}?for=me`, 200]] as const) {
    await until(async () => (await get(address)).status === status);
    expect([address, isKept(address), (await get(address)).headers.get('cache-control')?.includes('public') ?? false]).toEqual([address, false, false]);
  }
  expect(await text('/')).not.toContain(secret);
});

test('what happens to a thread on one node drops its pages and lists on the other', async () => {
  const lists = ['/', '/spaces/help', '/tags/valve', `/users/${helper.id}/${helper.name.toLowerCase().replace(' ', '-')}`];
  for (const address of [path, ...lists]) await keep(address);
  const answer = (await c.answer(helper, thread, 'Bleed the *radiator* first.')).post;
  for (const address of [path, ...lists]) await until(() => !isKept(address));
  expect(await text(path)).toContain('Bleed the');

  await keep(path);
  await c.hide(moderator, answer.id);
  await until(async () => !(await text(path)).includes('Bleed the'));

  await keep(path);
  await keep('/spaces/help');
  await c.delete(moderator, await questionOf(one, thread), 'Not of use');
  await until(async () => (await get(path)).status === 404);
  await until(async () => !(await text('/spaces/help')).includes(thread));
});

test('a vote changes the page, but moves no list', async () => {
  const answer = (await c.answer(helper, thread)).post.id;
  await keep(path);
  await keep('/tags');
  await c.vote(asker, answer, 1);
  await until(() => !isKept(path));
  expect(isKept('/tags')).toBe(true);
});

test('other threads stay', async () => {
  const other = await space(one, { slug: `other-${thread}` });
  await one.db.query(`select pg_notify('helpcommons', '["spaces", {}]')`);
  const elsewhere = (await c.ask(asker, { space: other.slug, title: 'Which filter fits the pump?' })).thread.id;
  const there = `/questions/${elsewhere}/which-filter-fits-the-pump`;
  await until(async () => (await get(there)).status === 200);
  for (const address of [path, there, `/spaces/${other.slug}`]) await keep(address);
  await c.answer(helper, thread);
  await until(() => !isKept(path));
  expect([isKept(there), isKept(`/spaces/${other.slug}`)]).toEqual([true, true]);
});

test('moved, merged, and a space that closes', async () => {
  const other = await space(one);
  await one.db.query(`select pg_notify('helpcommons', '["spaces", {}]')`);
  await until(async () => (await get(`/spaces/${other.slug}`)).status === 200);
  for (const address of [path, '/spaces/help', `/spaces/${other.slug}`]) await keep(address);
  await c.move(moderator, thread, other.slug);
  await until(async () => (await text(`/spaces/${other.slug}`)).includes(thread) && !(await text('/spaces/help')).includes(thread) && (await text(path)).includes(`/spaces/${other.slug}`));

  const into = (await c.ask(helper, { space: other.slug, title: 'Why does it whistle at night?' })).thread.id;
  await keep(path);
  await c.merge(moderator, thread, into);
  await until(async () => (await get(path)).headers.get('location')?.includes(into) ?? false);

  const there = `/questions/${into}/why-does-it-whistle-at-night`;
  await keep(there);
  await keep(`/spaces/${other.slug}`);
  await keep('/');
  const { errors } = await one.gql('mutation ($input: SpaceInput!) { updateSpace(input: $input) { __typename } }', {
    input: { slug: other.slug, name: 'Inside', description: '', locale: 'en', asksForProduct: false, readAudience: 'MEMBERS', askAudience: 'MEMBERS', answerAudience: 'MEMBERS' },
  }, { as: moderator.cookie });
  expect(errors).toBeUndefined();
  await until(async () => (await get(there)).status === 404 && (await get(`/spaces/${other.slug}`)).status === 404 && !(await text('/')).includes(into));
});

test('settings and names', async () => {
  await keep(path);
  await one.app.get(Settings).set('community.name', 'Valves & Friends');
  await until(async () => (await text(path)).includes('Valves &amp; Friends'));
  await keep(path);
  const { errors } = await one.gql('mutation ($input: UpdateProfileInput!) { updateProfile(input: $input) { __typename } }', { input: { name: 'Robin Valve' } }, { as: asker.cookie });
  expect(errors).toBeUndefined();
  await until(async () => (await text(path)).includes('Robin Valve'));
});

test('what a process that died could not tell is told by the worker that hands its events out', async () => {
  await keep(path);
  // As if the process had died between its commit and telling.
  const committed = one.app.get(Committed);
  const tell = committed.tell.bind(committed);
  committed.tell = () => {};
  await c.answer(helper, thread, 'Turn it by hand.');
  committed.tell = tell;
  await sleep(200);
  expect(await text(path)).not.toContain('Turn it by hand');
  await one.settle();
  await until(async () => (await text(path)).includes('Turn it by hand'));
});

test('without the database pages of before are given out; back again, they are read anew', async () => {
  await keep(path);
  await keep('/');
  way.cut();
  await until(() => !isKept(path));
  const html = await text(path);
  expect(html).toContain('Why does the valve whistle?');
  expect((await get('/')).status).toBe(200);
  const missing = await get('/tags?q=never-read');
  expect([missing.status, missing.headers.get('retry-after'), missing.headers.get('cache-control')]).toEqual([503, '5', 'no-store']);
  await c.answer(helper, thread, 'Answered meanwhile.');
  await way.mend();
  await until(async () => (await text(path)).includes('Answered meanwhile'));
  await keep(path);
});
