import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createTestApp, type TestApp } from '../../../test/app.ts';
import { insert, insertPost, insertSpace, insertTag, insertThread } from '../../../test/fixtures.ts';
import { member, type TestMember } from '../../../test/people.ts';
import { commands, questionOf } from '../../../test/threads.ts';
import { newId } from '../../platform/database/ids.ts';
import { EventBus } from '../../platform/events/event-bus.ts';
import { ArticleChanged } from '../knowledge/events.ts';
import { SpaceCatalog } from '../spaces/index.ts';
import { AnswerRejected, PostEdited, ThreadChanged } from '../threads/events.ts';
import { ReindexSearch, SearchEngine } from './index.ts';

interface Hit { id: string; type: string; state: string | null; title: string; titleHtml: string; snippetHtml: string; url: string; space: { slug: string }; validated: boolean; answerCount: number }
interface Page { hits: Hit[]; pageInfo: { hasNextPage: boolean; endCursor: string | null }; didYouMean: string | null; degraded: boolean }

let t: TestApp;
let c: ReturnType<typeof commands>;
let asker: TestMember;
let helper: TestMember;
let staff: TestMember;
let outer: string;

beforeAll(async () => {
  t = await createTestApp();
  c = commands(t);
  outer = await insertSpace(t, 'heating');
  await insertSpace(t, 'boilers', { parent_id: outer });
  await insertSpace(t, 'insiders', { read_audience: 'members' });
  await insertSpace(t, 'backstage', { read_audience: 'staff' });
  await t.app.get(SpaceCatalog).refresh();
  [asker, helper, staff] = [await member(t, { name: 'Demo asker' }), await member(t, { name: 'Demo helper' }), await member(t, { grants: ['moderator'] })];
});
afterAll(() => t.close());

const HIT = 'id type state title titleHtml snippetHtml url space { slug } validated answerCount';
async function search(query: string, { as, ...variables }: { as?: TestMember; filter?: object; first?: number; after?: string | null } = {}): Promise<Page> {
  const { data, errors } = await t.gql<{ search: Page }>(
    `query ($query: String!, $filter: SearchFilter, $first: Int, $after: String) { search(query: $query, filter: $filter, first: $first, after: $after) { hits { ${HIT} } pageInfo { hasNextPage endCursor } didYouMean degraded } }`,
    { query, ...variables }, { as: as?.cookie },
  );
  if (errors) throw new Error(JSON.stringify(errors));
  return data.search;
}
const found = async (query: string, options: { as?: TestMember; filter?: object } = {}) => (await search(query, options)).hits.map((h) => h.id);
const ask = async (space: string, title: string, body: string, tags: string[] = []) => {
  const { thread } = await c.ask(asker, { space, title, body, tags });
  await t.settle();
  return thread.id;
};

describe('follows what happens', () => {
  test('asked, answered, accepted, edited, deleted, restored', async () => {
    const thread = await ask('boilers', 'Why does the flamingo boiler whistle?', 'It whistles at night.', ['noise']);
    expect(await found('flamingo')).toEqual([thread]);

    const answer = (await c.answer(helper, thread, 'Replace the quartz gasket.')).post.id;
    await t.settle();
    expect((await search('quartz gasket')).hits[0]).toMatchObject({ id: answer, type: 'ANSWER', title: 'Why does the flamingo boiler whistle?', url: expect.stringContaining(answer), space: { slug: 'boilers' } });

    await c.accept(asker, answer);
    await t.settle();
    expect((await search('flamingo')).hits[0]).toMatchObject({ id: thread, state: 'SOLVED', answerCount: 1, titleHtml: 'Why does the <mark>flamingo</mark> boiler whistle?' });
    expect(await found('flamingo', { filter: { state: 'OPEN' } })).toEqual([]);

    await c.edit(helper, { post: answer, body: 'Replace the obsidian gasket.', baseRevision: 1 });
    await t.settle();
    const answers = { filter: { type: 'ANSWER' } };
    expect(await found('quartz', answers)).toEqual([]);
    expect(await found('obsidian', answers)).toEqual([answer]);

    await c.delete(helper, answer);
    await t.settle();
    expect(await found('obsidian', answers)).toEqual([]);
    expect(await found('obsidian', { ...answers, as: staff })).toEqual([]);
    await c.restore(helper, answer);
    await t.settle();
    expect(await found('obsidian', answers)).toEqual([answer]);
  });

  test('a hidden thread is gone with its answers, for everybody, and comes back', async () => {
    const thread = await ask('heating', 'Pelican radiators hum in the hall', 'All of them hum.');
    await c.answer(helper, thread, 'Bleed the walrus valve.');
    const question = await questionOf(t, thread);
    await c.hide(staff, question);
    await t.settle();
    expect([await found('pelican'), await found('walrus'), await found('pelican', { as: staff })]).toEqual([[], [], []]);
    await c.unhide(staff, question);
    await t.settle();
    expect(await found('pelican')).toEqual([thread]);
    expect(await found('walrus')).toHaveLength(1);
  });

  test('what changes nothing that is searched is not indexed', async () => {
    const thread = await ask('heating', 'Cormorant valves tick at noon', 'They tick.');
    const answer = (await c.answer(helper, thread, 'Grease the cormorant spindle.')).post.id;
    await t.settle();
    await t.db.query('delete from search_document where thread_id = $1', [thread]);
    const about = { threadId: thread, postId: answer };
    await t.db.transaction(async () => {
      const events = t.app.get(EventBus);
      events.emit(AnswerRejected, { ...about, byId: asker.id, reason: 'It still ticks' });
      events.emit(PostEdited, { ...about, kind: 'comment', editorId: helper.id, revision: 2, significance: 'minor' });
    });
    await t.settle();
    expect(await found('cormorant')).toEqual([]);
    await t.db.transaction(async () => t.app.get(EventBus).emit(ThreadChanged, { threadId: thread }));
    await t.settle();
    expect(await found('cormorant')).toEqual([thread]);
  });

  test('the same event twice and an old one late change nothing', async () => {
    const thread = await ask('heating', 'Toucan pumps stop on Sundays', 'Every Sunday.');
    const emit = () => t.db.transaction(async () => t.app.get(EventBus).emit(ThreadChanged, { threadId: thread }));
    await emit();
    await t.db.query(`update thread set title = 'Heron pumps stop on Sundays', version = version + 1 where id = $1`, [thread]);
    await emit();
    await t.settle();
    expect(await found('heron')).toEqual([thread]);
    expect(await found('toucan')).toEqual([]);
  });
});

describe('shows nobody what they may not see', () => {
  test('spaces of members and staff', async () => {
    const ids = { members: await insertThread(t, { space_id: idOf('insiders'), author_id: asker.id, title: 'Lynx tariffs for members' }), staff: await insertThread(t, { space_id: idOf('backstage'), author_id: asker.id, title: 'Lynx recall plans' }) };
    await t.app.get(ReindexSearch).execute({ threadIds: [ids.members.id, ids.staff.id] });
    expect(await found('lynx')).toEqual([]);
    expect(await found('lynx', { as: asker })).toEqual([ids.members.id]);
    expect((await found('lynx', { as: staff })).sort()).toEqual([ids.members.id, ids.staff.id].sort());
    expect(await found('lynx', { filter: { space: 'backstage' } })).toEqual([]);
    for (const query of ['lynxes', 'lynx recal', 'lynk']) expect(await found(query)).toEqual([]);
  });

  test('posts with an audience of their own; their words do not give the thread away', async () => {
    const thread = await insertThread(t, { space_id: outer, author_id: asker.id, title: 'Otter valve sizes' });
    const note = await insertPost(t, { thread_id: thread.id, author_id: helper.id, kind: 'answer', markdown: 'Internal marker zirconium', visibility: 'staff' });
    const held = await insertPost(t, { thread_id: thread.id, author_id: helper.id, kind: 'answer', markdown: 'Held marker beryllium', visibility: 'held' });
    await t.app.get(ReindexSearch).execute({ threadIds: [thread.id] });
    expect([await found('zirconium'), await found('zirconium', { as: asker })]).toEqual([[], []]);
    expect(await found('zirconium', { as: staff, filter: { type: 'ANSWER' } })).toEqual([note]);
    expect([await found('beryllium'), await found('beryllium', { as: staff })]).toEqual([[], []]);
    expect(held).toBeDefined();
  });

  test('articles by audience and confidence', async () => {
    const made = { open: await article('Gecko guide', {}), customers: await article('Gecko prices', { audience: 'customers' }), staff: await article('Gecko margins', { audience: 'staff' }), draft: await article('Gecko draft', { confidence: 'work_in_progress' }), old: await article('Gecko archive', { confidence: 'archived' }), out: await article('Gecko withdrawn', { withdrawn_at: new Date() }) };
    await t.db.transaction(async () => Object.values(made).forEach((articleId) => t.app.get(EventBus).emit(ArticleChanged, { articleId, revision: 1 })));
    await t.settle();
    expect(await found('gecko')).toEqual([made.open]);
    expect((await found('gecko', { as: asker })).sort()).toEqual([made.open, made.customers].sort());
    expect((await found('gecko', { as: staff })).sort()).toEqual([made.open, made.customers, made.staff, made.draft, made.out].sort());
    expect((await search('gecko')).hits[0]).toMatchObject({ type: 'ARTICLE', state: null, validated: true, url: expect.stringMatching(/^\/articles\/a.*\/gecko-guide$/) });
  });
});

describe('the query', () => {
  test('filters by a space with those below it, and by tag; unknown ones have nothing', async () => {
    const thread = await insertThread(t, { space_id: idOf('boilers'), author_id: asker.id, title: 'Badger boilers drip' });
    await insertTag(t, 'dripping', thread.id);
    await t.app.get(ReindexSearch).execute({ threadIds: [thread.id] });
    for (const filter of [{ space: 'heating' }, { space: 'boilers' }, { tag: 'dripping' }, { locale: 'en' }]) expect(await found('badger', { filter })).toEqual([thread.id]);
    for (const filter of [{ space: 'insiders' }, { space: 'no-such-space' }, { tag: 'no-such-tag' }, { locale: 'nl' }]) expect(await found('badger', { filter })).toEqual([]);
  });

  test('counts what is found by kind, spaces with those below them, and nothing hidden; operators hold in every list', async () => {
    const made = { boilers: await insertThread(t, { space_id: idOf('boilers'), author_id: asker.id, title: 'Marmot boilers drip', locale: 'nl' }), heating: await insertThread(t, { space_id: outer, author_id: asker.id, title: 'Marmot pumps', state: 'solved' }), staff: await insertThread(t, { space_id: idOf('backstage'), author_id: asker.id, title: 'Marmot recall' }) };
    await insertTag(t, 'marmots', made.boilers.id);
    await t.app.get(ReindexSearch).execute({ threadIds: Object.values(made).map((m) => m.id) });
    const counts = async (query: string, filter?: object) => {
      const { data } = await t.gql<{ search: { counts: Record<string, { count: number }[]> } }>(
        `query ($query: String!, $filter: SearchFilter) { search(query: $query, filter: $filter) { counts { types { type count } states { state count } spaces { space { slug } count } tags { value count } languages { value count } complete } } }`, { query, filter },
      );
      return data.search.counts;
    };
    expect(await counts('marmot')).toEqual({
      types: [{ type: 'THREAD', count: 2 }], states: [{ state: 'OPEN', count: 1 }, { state: 'SOLVED', count: 1 }], spaces: [{ space: { slug: 'heating' }, count: 2 }, { space: { slug: 'boilers' }, count: 1 }],
      tags: [{ value: 'marmots', count: 1 }], languages: [{ value: 'en', count: 1 }, { value: 'nl', count: 1 }], complete: true,
    });
    expect((await counts('marmot', { space: 'boilers' }))['spaces']).toHaveLength(2);
    expect((await counts('marmot space:boilers', { space: 'heating' }))['spaces']).toEqual([{ space: { slug: 'heating' }, count: 1 }, { space: { slug: 'boilers' }, count: 1 }]);
    expect((await counts('marmot is:solved'))['states']).toEqual([{ state: 'SOLVED', count: 1 }]);
    expect((await counts('marmot space:backstage'))['types']).toEqual([]);
  });

  test('pages by cursor; a bad cursor or size is told', async () => {
    const ids = [];
    for (let i = 0; i < 5; i++) ids.push((await insertThread(t, { space_id: outer, author_id: asker.id, title: `Ferret fittings ${i}` })).id);
    await t.app.get(ReindexSearch).execute({ threadIds: ids });
    const seen: string[] = [];
    for (let after: string | null = null, n = 0; n === 0 || after; n++) {
      const page: Page = await search('ferret', { first: 2, after });
      seen.push(...page.hits.map((h) => h.id));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    }
    expect(seen.sort()).toEqual(ids.sort());
    const forged = (...keys: unknown[]) => `after: "${Buffer.from(JSON.stringify(keys)).toString('base64url')}"`;
    const sorted = (sort: string) => `filter: { sort: ${sort} } `;
    for (const bad of ['first: 0', 'first: 101', 'after: "nonsense"', forged('x'), forged(-1), sorted('NEWEST') + forged('no date', 't1'), sorted('VOTES') + forged('x', 't1'), sorted('VOTES') + forged(1e12, 't1')]) {
      const { errors } = await t.gql(`{ search(query: "ferret", ${bad}) { hits { id } } }`);
      expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    }
  });

  test('suggests titles for what is typed so far, none that the reader may not see', async () => {
    const made = [await insertThread(t, { space_id: outer, author_id: asker.id, title: 'Wolverine valves creak', state: 'solved' }), await insertThread(t, { space_id: idOf('backstage'), author_id: asker.id, title: 'Wolverine recall' })];
    await t.app.get(ReindexSearch).execute({ threadIds: made.map((m) => m.id) });
    const suggested = async (query: string, as?: TestMember) => (await t.gql<{ searchSuggestions: Hit[] }>('query ($query: String!) { searchSuggestions(query: $query) { id type state title url } }', { query }, { as: as?.cookie })).data.searchSuggestions;
    expect(await suggested('tag:x wolver')).toEqual([{ id: made[0]!.id, type: 'THREAD', state: 'SOLVED', title: 'Wolverine valves creak', url: expect.stringContaining(made[0]!.id) }]);
    expect(await suggested('wolver', staff)).toHaveLength(2);
    expect((await t.gql('{ searchSuggestions(query: "wolver", first: 0) { id } }')).errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  test.each(['radiator '.repeat(1_111), 'tag:a '.repeat(1_700), 'space:"', 'author:" lang: is:', 'tag:\u0000 space:\u0001 author:\uD800', 'author:a '.repeat(1_100), 'is:solved is:unsolved is:article lang:zz-zz', 'lang:xx -tag:y "space:z"', '😀', '恒温器'.repeat(3_000)])('whatever is typed is no error: %.20j', async (query) => {
    for (const filter of [{}, { sort: 'NEWEST', tag: query, space: query, locale: query }]) {
      const { errors } = await t.gql('query ($query: String!, $filter: SearchFilter) { search(query: $query, filter: $filter) { hits { id } counts { complete } } }', { query, filter });
      expect(errors).toBeUndefined();
    }
  });

  test('proposes what was meant', async () => {
    for (let i = 0; i < 3; i++) await ask('heating', `Condensation in cellar number ${i}`, `Condensation, text ${i} of its kind.`);
    expect(await search('condesnation')).toMatchObject({ didYouMean: 'condensation', degraded: false });
    expect((await search('condesnation')).hits).toHaveLength(3);
  });
});

describe('synonyms', () => {
  const save = (words: string[], id?: string, as?: TestMember) => t.gql<{ saveSynonyms: { synonyms?: { id: string; words: string[] }; fields?: { code: string }[] } }>(
    'mutation ($input: SynonymsInput!) { saveSynonyms(input: $input) { ... on SynonymsPayload { synonyms { id words } } ... on InvalidInput { fields { code } } } }', { input: { words, id } }, { as: as?.cookie },
  );

  test('are known to searches at once, and forgotten at once', async () => {
    const admin = await member(t, { grants: ['admin'] });
    const thread = await ask('heating', 'Calorifier rattles', 'It rattles all night.');
    expect(await found('geyser')).toEqual([]);
    const { id, words } = (await save([' geyser ', 'Calorifier', 'calorifier'], undefined, admin)).data.saveSynonyms.synonyms!;
    expect(words).toEqual(['geyser', 'Calorifier']);
    expect(await found('geyser')).toEqual([thread]);
    await save(['kettle', 'calorifier'], id, admin);
    expect([await found('geyser'), await found('kettle')]).toEqual([[], [thread]]);
    expect((await t.gql<{ synonyms: object[] }>('{ synonyms { id words } }', {}, { as: admin.cookie })).data.synonyms).toEqual([{ id, words: ['kettle', 'calorifier'] }]);
    for (const few of [[], ['one'], ['one', 'ONE', ' '], ['one', '???'], ['one', 'a b c d e']]) expect((await save(few, undefined, admin)).data.saveSynonyms.fields).toBeDefined();
    await t.gql('mutation ($id: ID!) { removeSynonyms(id: $id) { __typename } }', { id }, { as: admin.cookie });
    expect(await found('kettle')).toEqual([]);
    for (const gone of [id, 'x', '99999999999999999999']) expect((await save(['one', 'two'], gone, admin)).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });

  test('are for admins', async () => {
    for (const as of [undefined, asker, staff]) {
      expect((await save(['one', 'two'], undefined, as)).errors?.[0]?.extensions.code).toMatch(/UNAUTHENTICATED|FORBIDDEN/);
      expect((await t.gql('{ synonyms { id } }', {}, { as: as?.cookie })).errors).toBeDefined();
    }
  });
});

describe('similar', () => {
  test('is offered while asking and beside a thread, never the thread itself or what is hidden', async () => {
    const solved = await ask('heating', 'Ibex thermostat reboots after an update', 'Since the update the ibex thermostat reboots.');
    const answer = (await c.answer(helper, solved, 'Install the patch.')).post.id;
    await c.accept(asker, answer);
    const open = await ask('heating', 'Ibex thermostat reboots every hour', 'The ibex thermostat reboots all the time.');
    const secret = await insertThread(t, { space_id: idOf('backstage'), author_id: asker.id, title: 'Ibex thermostat reboots, internal' });
    await t.app.get(ReindexSearch).execute({ threadIds: [secret.id] });
    const { data } = await t.gql<{ similar: Hit[] }>(`{ similar(title: "My ibex thermostat reboots", body: "Since the **update** it reboots") { ${HIT} } }`);
    expect(data.similar.map((h) => h.id).slice(0, 2)).toEqual([solved, open]);
    expect(data.similar.map((h) => h.id)).not.toContain(secret.id);
    const beside = await t.gql<{ thread: { similar: Hit[] } }>(`query ($id: ID!) { thread(id: $id) { similar { ${HIT} } } }`, { id: open });
    const ids = beside.data.thread.similar.map((h) => h.id);
    expect(ids[0]).toBe(solved);
    expect(ids).not.toContain(open);
    expect(ids).not.toContain(secret.id);
    await c.hide(staff, await questionOf(t, solved));
    await t.settle();
    const later = await t.gql<{ thread: { similar: Hit[] } }>(`query ($id: ID!) { thread(id: $id) { similar { id } } }`, { id: open });
    expect(later.data.thread.similar.map((h) => h.id)).not.toContain(solved);
    expect((await t.gql<{ similar: Hit[] }>(`{ similar(title: "") { id } }`)).data.similar).toEqual([]);
  });
});

test('reindex builds the same from nothing, and takes out what has gone', async () => {
  const engine = t.app.get(SearchEngine);
  const before = await allIds(engine);
  await t.db.query(`insert into search_document (id, type, space_id, audience, locale, title, body, tags, url, created_at, title_tsv, tsv) values ('tghost', 'thread', $1, 'everyone', 'en', 'Ghost', '', '{}', '/', now(), 'ghost', 'ghost')`, [outer]);
  const progress: number[] = [];
  expect(await t.app.get(ReindexSearch).all({ progress: (done) => progress.push(done) })).toMatchObject({ removed: expect.any(Number) });
  expect(await allIds(engine)).toEqual(before);
  expect(progress.length).toBeGreaterThan(0);
  await t.app.get(ReindexSearch).all({ clear: true });
  expect(await allIds(engine)).toEqual(before);
});

const allIds = (engine: SearchEngine) => engine.ids('', 10_000);
const idOf = (slug: string) => t.app.get(SpaceCatalog).bySlug(slug)!.id;

async function article(title: string, values: Record<string, unknown>): Promise<string> {
  const id = newId('article');
  await insert(t, 'article', {
    id, space_id: outer, title, slug: 'gecko', locale: 'en', confidence: 'validated', family_id: id, problem_markdown: 'A problem', problem_html: '<p>A problem</p>', solution_markdown: 'A solution',
    solution_html: '<p>A solution</p>', renderer_version: 1, review_due_at: new Date(), ...values,
  });
  return id;
}
