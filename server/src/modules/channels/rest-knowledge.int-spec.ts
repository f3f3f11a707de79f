import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { z } from 'zod';
import { apiClient, rest, type TestClient } from '../../../test/api.ts';
import { createTestApp, type TestApp } from '../../../test/app.ts';
import { insertSpace } from '../../../test/fixtures.ts';
import { member, type TestMember } from '../../../test/people.ts';
import { commands } from '../../../test/threads.ts';
import { SpaceCatalog } from '../spaces/index.ts';
import { answerOperations } from './rest/answers.operations.ts';
import type { articleSchema } from './rest/articles.operations.ts';
import type { hitSchema } from './rest/search.operations.ts';

type Article = z.output<typeof articleSchema>;
type Hit = z.output<typeof hitSchema>;
interface List<Item> { items: Item[]; next_cursor: string | null }
interface Served { abstained: boolean; reason?: string; near?: { title: string }[]; type: string; id: string; title: string; confidence: string; answer: { markdown: string; html: string; text: string }; sources: { thread_url: string }[]; author: { name: string }; revision: number; score: number }

const QUESTION = 'Why does the hub blink orange after a power cut?';

let t: TestApp;
let reading: TestClient;
let manager: TestClient;
let asker: TestMember;
let helper: TestMember;
beforeAll(async () => {
  t = await createTestApp();
  await insertSpace(t, 'hubs');
  await insertSpace(t, 'beta', { read_audience: 'members' });
  await t.app.get(SpaceCatalog).refresh();
  reading = await apiClient(t, 'read');
  manager = await apiClient(t, 'read', 'knowledge');
  asker = await member(t);
  helper = await member(t, { name: 'Demo expert' });
  for (const [title, body] of [['Radiator valve makes a clicking noise', 'It clicks when it closes.'], ['Change the Wi-Fi password of the thermostat', 'We have a new router.'], ['Heating schedule starts too early', 'It heats at five.']]) {
    await commands(t).ask(asker, { space: 'hubs', title: title!, body: body! });
  }
  await t.settle();
});
afterAll(() => t.close());

const ask = (client: TestClient, question: string, more: object = {}) => rest(t, client)<Served>('POST /answers/query', { question, ...more }).then((r) => r.body);

async function solve(space = 'hubs', title = 'Hub blinks orange twice after a power cut', body = 'Since the power cut my **hub** blinks orange.', answer = 'Hold the *reset* button for ten seconds; see [the light](/articles/a0/light).') {
  const { thread } = await commands(t).ask(asker, { space, title, body });
  const { post } = await commands(t).answer(helper, thread.id, answer);
  await commands(t).accept(asker, post.id);
  await t.settle();
  return { thread: thread.id, answer: post.id };
}

test('from accepted to served to withdrawn', async () => {
  const { thread, answer } = await solve();
  const toValidate = await ask(reading, QUESTION);
  expect(toValidate).toMatchObject({ abstained: true, reason: 'NOTHING_VALIDATED', near: expect.arrayContaining([expect.objectContaining({ title: 'Hub blinks orange twice after a power cut' })]) });
  expect(await ask(reading, QUESTION, { include_not_validated: true })).toMatchObject({ abstained: false, confidence: 'not_validated' });

  const desk = await rest(t, manager)<List<Article>>('GET /articles');
  const article = desk.body.items.find((a) => a.sources[0]?.thread_url.includes(thread))!;
  expect(article).toMatchObject({ confidence: 'not_validated', stale: false });
  expect((await rest(t, reading)<List<Article>>('GET /articles')).body.items).toEqual([]);
  expect((await rest(t, reading)<List<Article>>('GET /articles?include_not_validated=true')).body.items).toHaveLength(1);
  expect((await rest(t, reading)(`POST /articles/${article.id}/validate`)).status).toBe(403);
  expect(await rest(t, manager)(`POST /articles/${article.id}/validate`)).toMatchObject({ status: 200, body: { confidence: 'validated' } });
  await t.settle();

  const served = await ask(reading, QUESTION, { locale: 'en', context: 'Hub 2.1' });
  expect(answerOperations.query.output!.safeParse(served).error).toBeUndefined();
  expect(served).toMatchObject({ abstained: false, type: 'article', id: article.id, confidence: 'validated', author: { name: 'Demo expert' }, answer: { markdown: expect.stringContaining('Hold the *reset* button') } });
  expect(served.sources[0]!.thread_url).toContain(thread);
  const exposures = await t.db.query('select channel, client, item_id, revision, visitor_hash from exposure where item_id = $1 order by id desc limit 1', [article.id]);
  expect(exposures).toEqual([{ channel: 'answers', client: reading.id, item_id: article.id, revision: served.revision, visitor_hash: '' }]);
  expect((await rest(t, reading)<Article>(`GET /articles/${article.id}`)).body).toMatchObject({ id: article.id, body_html: expect.stringContaining('href="http://community.test/articles/a0/light"') });

  await commands(t).unaccept(asker, answer);
  await t.settle();
  expect(await ask(reading, QUESTION)).toMatchObject({ abstained: true });
  expect(await ask(reading, QUESTION, { include_not_validated: true })).toMatchObject({ abstained: true });
  expect((await rest(t, reading)(`GET /articles/${article.id}`)).status).toBe(404);
  expect((await rest(t, manager)<Article>(`GET /articles/${article.id}`)).body).toMatchObject({ stale: true, withdrawn: true });
  const changes = await rest(t, reading)<{ items: { id: string; removed: boolean; article?: object }[]; next_since: string }>('GET /changes?since=2020-01-01T00:00:00Z');
  expect(changes.body.items.at(-1)).toMatchObject({ id: article.id, removed: true });
  expect(changes.body.items.at(-1)).not.toHaveProperty('article');
});

test('a copy follows, one change a page, and is told of everything that not everybody may read any more', async () => {
  const admin = await member(t, { grants: ['admin'] });
  await insertSpace(t, 'copied');
  await t.app.get(SpaceCatalog).refresh();
  type Changes = { items: { id: string; removed: boolean }[]; next_since: string; has_more: boolean };
  const follow = async (since: string) => {
    const last = new Map<string, boolean>();
    for (let pages = 0; pages < 50; pages++) {
      const { status, body } = await rest(t, reading)<Changes>(`GET /changes?limit=1&include_not_validated=1&since=${encodeURIComponent(since)}`);
      expect(status).toBe(200);
      for (const { id, removed } of body.items) last.set(id, removed);
      since = body.next_since;
      if (!body.has_more) return { since, last };
    }
    throw new Error('The pages do not end');
  };
  const made = ['acopied1', 'acopied2', 'acopied3'];
  await t.db.query(
    `insert into article (id, space_id, title, slug, locale, family_id, problem_markdown, problem_html, solution_markdown, solution_html, renderer_version, review_due_at, created_at, updated_at)
     select x, s.id, 'Hissing valve', 'hissing-valve', 'en', x, 'p', 'p', 's', 's', 1, now(), now(), now() from space s, unnest($1::text[]) x where s.slug = 'copied'`,
    [made],
  );
  const first = await follow('2020-01-01');
  expect(made.map((id) => first.last.get(id))).toEqual([false, false, false]);
  expect((await follow(first.since)).last.size).toBe(0);

  await t.db.query(`update article set confidence = 'work_in_progress', updated_at = clock_timestamp() where id = $1`, [made[0]]);
  await t.db.query(`update article set audience = 'customers', updated_at = clock_timestamp() where id = $1`, [made[1]]);
  const second = await follow(first.since);
  expect([...second.last]).toEqual([[made[0], true], [made[1], true]]);

  const input = { slug: 'copied', name: 'Copied', description: '', locale: 'en', asksForProduct: false, readAudience: 'MEMBERS', askAudience: 'MEMBERS', answerAudience: 'MEMBERS' };
  await t.gql('mutation($input: SpaceInput!) { updateSpace(input: $input) { __typename } }', { input }, { as: admin.cookie });
  await t.settle();
  expect((await follow(second.since)).last.get(made[2]!)).toBe(true);
  expect((await rest(t, reading)('GET /changes?since=yesterday~a1')).status).toBe(422);
});

test('an accepted answer without an article is served, as long as it is accepted and public', async () => {
  const { thread, answer } = await solve('hubs', 'Thermostat display stays dark in the morning', 'The display stays dark until noon.', 'Switch off the night mode.');
  await t.db.query('delete from article where thread_id = $1', [thread]);
  await t.db.query(`delete from search_document where type = 'article' and thread_id = $1`, [thread]);
  const question = 'Why does the thermostat display stay dark in the morning?';
  expect(await ask(reading, question)).toMatchObject({ abstained: false, type: 'answer', id: answer, answer: { text: 'Switch off the night mode.' } });
  await commands(t).hide(await member(t, { grants: ['moderator'] }), answer);
  await t.settle();
  expect(await ask(reading, question)).toMatchObject({ abstained: true });
});

test('words are compared as the language bends them', async () => {
  const solved = await commands(t).ask(asker, { space: 'hubs', title: 'Hubben blinkar efter strömavbrott', body: 'Lampan lyser orange.', locale: 'sv' });
  const { post } = await commands(t).answer(helper, solved.thread.id, 'Håll knappen intryckt i tio sekunder.');
  await commands(t).accept(asker, post.id);
  await t.settle();
  expect(await ask(reading, 'Blinkande hubbar efter strömavbrotten', { include_not_validated: true })).toMatchObject({ abstained: false, title: 'Hubben blinkar efter strömavbrott' });
});

test('it abstains rather than guess', async () => {
  for (const [question, reason] of [
    ['Which bread goes with tomato soup?', undefined], ['hub', undefined], ['???', undefined], ['How do I bake a hub cake for my cat and her seven kittens?', undefined], ['   ', 422],
  ] as const) {
    if (reason === 422) expect((await rest(t, reading)('POST /answers/query', { question })).status).toBe(422);
    else expect(await ask(reading, question)).toMatchObject({ abstained: true, reason: expect.any(String), near: expect.any(Array) });
  }
});

test('what only members read is served to no machine', async () => {
  await solve('beta', 'Beta firmware loses its pairing overnight', 'The pairing is lost overnight.', 'Pair it again with firmware nine.');
  expect(await ask(reading, 'Why does the beta firmware lose its pairing overnight?', { include_not_validated: true })).toMatchObject({ abstained: true });
  expect((await rest(t, reading)<List<Article>>('GET /articles?include_not_validated=1')).body.items.map((a) => a.title)).not.toContain('Beta firmware loses its pairing overnight');
  expect((await rest(t, reading)<List<Hit>>('GET /search?q=pairing%20firmware')).body.items).toEqual([]);
});

test('search and similar', async () => {
  const found = await rest(t, reading)<List<Hit> & { did_you_mean: string | null }>('GET /search?q=clicking%20valve&type=thread&locale=en');
  expect(found.body.items[0]).toMatchObject({ type: 'thread', title: 'Radiator valve makes a clicking noise', space: 'hubs', url: expect.stringMatching(/^http:\/\/community\.test\/questions\//) });
  expect(found.body.items[0]!.title_html).toContain('<mark>');
  const similar = await rest(t, reading)<List<Hit & { confidence: number }>>('GET /similar?title=Valve%20clicks%20with%20noise&body=It%20clicks');
  expect(similar.body.items[0]).toMatchObject({ title: 'Radiator valve makes a clicking noise' });
  expect((await rest(t, reading)<List<{ title: string }>>('GET /threads?q=schedule')).body.items.map((i) => i.title)).toEqual(['Heating schedule starts too early']);
});

test('a knowledge client writes, edits and is told of conflicts', async () => {
  const api = rest(t, manager);
  const made = await api<Article>('POST /articles', { space: 'hubs', title: 'Pair a new valve', body: 'Press **both** buttons.', locale: 'en', problem: 'The valve is not found.' });
  expect(made).toMatchObject({ status: 201, body: { title: 'Pair a new valve', confidence: 'not_validated', body_markdown: 'Press **both** buttons.', problem_markdown: 'The valve is not found.', sources: [] } });
  const edited = await api<Article>(`PATCH /articles/${made.body.id}`, { body: 'Press both buttons for five seconds.', base_revision: 1 });
  expect(edited).toMatchObject({ status: 200, body: { revision: 2, title: 'Pair a new valve', body_markdown: 'Press both buttons for five seconds.' } });
  expect(await api(`PATCH /articles/${made.body.id}`, { body: 'Too late.', base_revision: 1 })).toMatchObject({ status: 409, body: { code: 'REVISION_CHANGED' } });
  expect(await api('POST /articles', { space: 'hubs', title: 'x', body: '', locale: 'en' })).toMatchObject({ status: 422 });
  expect((await rest(t, await apiClient(t, 'read', 'write'))('POST /articles', { space: 'hubs', title: 'Not mine', body: 'No right to.' })).status).toBe(403);
});
