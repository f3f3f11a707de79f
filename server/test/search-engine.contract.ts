import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { SearchAids } from '../src/modules/search/domain/aids.ts';
import type { SearchDoc, SearchEngine, SearchFilter, SearchRequest } from '../src/modules/search/domain/engine.ts';
import { Synonyms } from '../src/modules/search/domain/synonyms.ts';

export interface EngineUnderTest {
  engine: SearchEngine;
  aids: SearchAids;
  /** Waits until what was indexed is found. */
  refresh(): Promise<void>;
  close(): Promise<void>;
}

const everything = { spaces: ['c-heating', 'c-staff'], audiences: ['everyone', 'members', 'staff'] } as const;
const guests = { spaces: ['c-heating'], audiences: ['everyone'] } as const;

let day = 0;
function doc(id: string, given: Partial<SearchDoc>): SearchDoc {
  day++;
  return {
    id, type: 'thread', threadId: id, spaceId: 'c-heating', audience: 'everyone', state: 'open', locale: 'en', title: '', body: '', more: '', tags: [], votes: 0, answerCount: 0,
    validated: false, url: `/questions/${id}`, createdAt: new Date(Date.UTC(2026, 0, day)), version: 1, ...given,
  };
}

const library = [
  doc('t-valve', { title: 'Radiator valve leaks after winter', body: 'Water drips from the valve of my radiator in the hall.', more: 'Tighten the gland nut with a spanner.', state: 'solved', answerCount: 1, votes: 3, tags: ['valve'] }),
  doc('p-valve', { type: 'answer', threadId: 't-valve', title: 'Radiator valve leaks after winter', body: 'Tighten the gland nut with a spanner.', state: 'solved', validated: true, url: '/questions/t-valve#p-valve' }),
  doc('t-wifi', { title: 'Thermostat loses the wifi connection', body: 'Every night the thermostat is offline.', tags: ['wifi'], votes: 9 }),
  doc('t-schedule', { title: 'Weekend schedule ignores holidays', body: 'The schedule heats the house while we are away. A valve is mentioned once here.', state: 'answered', votes: 1 }),
  doc('t-nl', { title: 'Thermostaat verliest verbinding met de kamers', body: 'De batterijen zijn nieuw.', locale: 'nl' }),
  doc('t-it', { title: 'La caldaia non si accende più', body: 'Perché la caldaia resta fredda?', locale: 'it' }),
  doc('t-cs', { title: 'Heslo při odesílání nefunguje', body: 'Nelze odeslat zprávu.', locale: 'cs' }),
  doc('t-zh', { title: '恒温器安装失败', body: '安装以后没有反应', locale: 'zh' }),
  doc('a-bleed', { type: 'article', threadId: 't-bled', state: null, title: 'How to bleed a radiator', body: 'Open the bleed screw until water comes.', validated: true, url: '/articles/a-bleed' }),
  doc('t-internal', { title: 'Recall of the radiator pump', body: 'Not announced yet.', spaceId: 'c-staff' }),
  doc('a-internal', { type: 'article', threadId: null, state: null, title: 'Radiator refunds for partners', body: 'Only for staff.', audience: 'staff' }),
  doc('t-pump-open', { title: 'Pump makes noise at night', body: 'A humming pump.', state: 'open' }),
  doc('t-pump-solved', { title: 'Pump makes noise at night', body: 'A humming pump.', state: 'solved' }),
];

/** What every engine must do. */
export function describeSearchEngine(name: string, start: () => Promise<EngineUnderTest>): void {
  describe(`search engine ${name}`, () => {
    let t: EngineUnderTest;
    beforeAll(async () => {
      t = await start();
      await t.engine.index(library);
      await t.refresh();
    }, 120_000);
    afterAll(() => t.close());

    const request = (query: string, more: Partial<SearchRequest> = {}): SearchRequest => ({ query, scope: everything, filter: {}, sort: 'relevance', first: 20, ...more });
    const ids = async (query: string, more: Partial<SearchRequest> = {}) => (await t.engine.search(request(query, more))).hits.map((h) => h.id);
    const first = async (query: string, more: Partial<SearchRequest> = {}) => (await ids(query, more))[0];

    describe('finds', () => {
      test.each([
        ['words of the title', 'radiator valve', 't-valve'],
        ['words of the question', 'drips hall', 't-valve'],
        ['other forms of a word', 'leaking radiators', 't-valve'],
        ['other forms in Dutch', 'kamer batterij', 't-nl'],
        ['an unfinished last word', 'thermostat connec', 't-wifi'],
        ['a word with a slip', 'radiatro valve', 't-valve'],
        ['a word with a missing letter', 'wekend schedule', 't-schedule'],
        ['a word typed without accents', 'odesilani', 't-cs'],
        ['a word with an accent too many', 'cáldaia', 't-it'],
        ['Chinese', '安装', 't-zh'],
        ['an article', 'bleed', 'a-bleed'],
        ['a phrase', '"humming pump"', 't-pump-solved'],
      ])('%s', async (_, query, id) => {
        expect(await first(query)).toBe(id);
      });

      test('words that stand only in an answer, and shows that answer', async () => {
        const { hits } = await t.engine.search(request('gland nut spanner'));
        expect(hits[0]).toMatchObject({ id: 'p-valve', type: 'answer', threadId: 't-valve', url: '/questions/t-valve#p-valve' });
        expect(hits.filter((h) => h.threadId === 't-valve')).toHaveLength(1);
      });

      test('the title before the text', async () => {
        const found = await ids('valve');
        expect(found.indexOf('t-valve')).toBe(0);
        expect(found).toContain('t-schedule');
      });

      test('solved before open where they are alike', async () => {
        expect((await ids('pump noise')).slice(0, 2)).toEqual(['t-pump-solved', 't-pump-open']);
      });

      test('no phrase whose words stand in another order, nothing with an excluded word', async () => {
        expect(await ids('"pump humming"')).toEqual([]);
        expect(await ids('radiator -valve', { scope: guests })).toEqual(['a-bleed']);
      });

      test('with excluded words alone: everything that lacks them, newest first', async () => {
        const narrow = { scope: guests, filter: { ids: ['t-valve', 'a-bleed', 't-wifi'] } };
        for (const sort of ['relevance', 'newest'] as const) expect(await ids('-valve', { ...narrow, sort })).toEqual(['a-bleed', 't-wifi']);
        expect(await ids('-zzyzxqw', narrow)).toEqual(['a-bleed', 't-wifi', 't-valve']);
      });

      test('nothing for a word that is nowhere', async () => {
        expect(await t.engine.search(request('zzyzxqw'))).toMatchObject({ hits: [], next: null, didYouMean: null });
      });
    });

    describe('hides', () => {
      test('spaces and audiences the reader may not see', async () => {
        expect((await ids('radiator', { scope: guests })).sort()).toEqual(['a-bleed', 't-valve']);
        expect((await ids('radiator')).sort()).toEqual(['a-bleed', 'a-internal', 't-internal', 't-valve']);
        expect(await ids('', { scope: { spaces: [], audiences: ['everyone'] } })).toEqual([]);
        expect(await ids('radiator', { scope: guests, filter: { spaces: ['c-staff'] } })).toEqual([]);
      });
    });

    describe('narrows', () => {
      test.each([
        ['type', { type: 'article' }, ['a-bleed', 'a-internal']],
        ['type answer', { type: 'answer' }, []],
        ['state', { states: ['solved'] }, ['t-valve']],
        ['tag', { tags: ['valve'] }, ['t-valve']],
        ['several states', { states: ['open', 'answered'] }, ['t-internal']],
        ['no state', { states: [] }, []],
        ['several tags', { tags: ['valve', 'wifi'] }, []],
        ['ids', { ids: ['t-valve', 't-wifi', 't-never-there'] }, ['t-valve']],
        ['space', { spaces: ['c-staff'] }, ['t-internal']],
        ['locale', { locale: 'nl' }, []],
      ] as const)('by %s', async (_, filter, expected) => {
        expect((await ids('radiator', { filter })).sort()).toEqual(expected);
      });

      test('by language, with and without a region', async () => {
        await t.engine.index([doc('t-br', { title: 'Aquecedor frio', locale: 'pt-BR' }), doc('t-pt', { title: 'Aquecedor frio', locale: 'pt' })]);
        await t.refresh();
        const inLocale = async (locale: string) => (await ids('aquecedor', { filter: { locale } })).sort();
        expect([await inLocale('pt'), await inLocale('pt-BR'), await inLocale('pt-PT'), await inLocale('en')]).toEqual([['t-br', 't-pt'], ['t-br', 't-pt'], ['t-pt'], []]);
        await t.engine.remove(['t-br', 't-pt']);
        await t.refresh();
      });

      test('to answers', async () => {
        expect(await ids('spanner', { filter: { type: 'answer' } })).toEqual(['p-valve']);
      });

      test('without words: everything that passes, newest first', async () => {
        expect(await ids('', { filter: { spaces: ['c-heating'], states: ['solved'] } })).toEqual(['t-pump-solved', 't-valve']);
      });
    });

    describe('sorts and pages', () => {
      test('by votes and by date', async () => {
        expect(await ids('', { sort: 'votes', filter: { type: 'thread' }, first: 3 })).toEqual(['t-wifi', 't-valve', 't-schedule']);
        expect(await ids('pump', { sort: 'newest', scope: guests })).toEqual(['t-pump-solved', 't-pump-open']);
      });

      test.each(['relevance', 'newest', 'votes'] as const)('%s: pages join without gap or double', async (sort) => {
        const all = await ids('', { sort });
        const paged: string[] = [];
        let after: string | undefined;
        for (let n = 0; n < 20; n++) {
          const page = await t.engine.search(request('', { sort, first: 4, ...(after && { after }) }));
          paged.push(...page.hits.map((h) => h.id));
          if (!page.next) break;
          after = page.next;
        }
        expect(paged).toEqual(all);
        expect(all).toHaveLength(12);
      });

      test('pages of a query join', async () => {
        const one = await t.engine.search(request('radiator', { first: 2 }));
        const two = await t.engine.search(request('radiator', { first: 2, after: one.next! }));
        expect([...one.hits, ...two.hits].map((h) => h.id)).toEqual(await ids('radiator'));
        expect(two.next).toBeNull();
      });
    });

    describe('shows', () => {
      test('marked words, everything else escaped', async () => {
        await t.engine.index([doc('t-script', { title: 'Quirky <script>alert(1)</script> & "title"', body: 'A <b>quirky</b> body', spaceId: 'c-heating' })]);
        await t.refresh();
        const [hit] = (await t.engine.search(request('quirky'))).hits;
        expect(hit?.titleHtml).toBe('<mark>Quirky</mark> &lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;title&quot;');
        expect(hit?.snippetHtml).toBe('A &lt;b&gt;<mark>quirky</mark>&lt;/b&gt; body');
        await t.engine.remove(['t-script']);
        await t.refresh();
        expect(await ids('quirky')).toEqual([]);
      });

      test('marks other forms of the word too', async () => {
        const [hit] = (await t.engine.search(request('leak'))).hits;
        expect(hit?.titleHtml).toBe('Radiator valve <mark>leaks</mark> after winter');
      });

      test('what was probably meant', async () => {
        expect((await t.engine.search(request('Radiatro leaks'))).didYouMean).toBe('radiator leaks');
        expect((await t.engine.search(request('radiator leaks'))).didYouMean).toBeNull();
      });
    });

    describe('counts', () => {
      const counts = async (query: string, { scope = guests, fixed = {}, chosen = {} }: { scope?: SearchRequest['scope']; fixed?: SearchFilter; chosen?: SearchFilter } = {}) => {
        const { complete, ...lists } = await t.aids.counts({ query, scope, fixed, chosen });
        expect(complete).toBe(true);
        return Object.fromEntries(Object.entries(lists).map(([name, list]) => [name, Object.fromEntries(list.map((c) => [c.value, c.count]))]));
      };

      test('what is found, by kind, state, space, tag and language; answers apart; nothing that is hidden', async () => {
        expect(await counts('radiator')).toEqual({ types: { thread: 1, article: 1 }, states: { solved: 1 }, spaces: { 'c-heating': 2 }, tags: { valve: 1 }, languages: { en: 2 } });
        expect((await counts('radiator', { scope: everything })).types).toEqual({ thread: 2, article: 2 });
        expect((await counts('gland nut')).types).toEqual({ thread: 1, answer: 1 });
        expect((await counts('')).languages).toEqual({ en: 6, nl: 1, it: 1, cs: 1, zh: 1 });
      });

      test('of each kind as if nothing of that kind had been chosen', async () => {
        const chosen = { type: 'thread', states: ['solved'] } as const;
        expect(await counts('', { chosen })).toMatchObject({ types: { thread: 2, answer: 1 }, states: { open: 6, answered: 1, solved: 2 }, tags: { valve: 1 } });
        expect(await counts('', { chosen: { type: 'answer' } })).toMatchObject({ types: { thread: 9, article: 1, answer: 1 }, states: { solved: 1 }, tags: {} });
        expect(await counts('', { fixed: { states: ['solved'] }, chosen: { tags: ['valve'] } })).toMatchObject({ types: { thread: 1 }, states: { solved: 1 } });
      });

      test('what is found by a guess, too; nothing for nothing', async () => {
        expect((await counts('radiatro leaks')).types).toEqual({ thread: 1 });
        expect((await counts('-valve', { chosen: { type: 'article' } })).types).toMatchObject({ article: 1 });
        for (const nothing of ['zzyzxqw', '& |']) expect((await counts(nothing)).types).toEqual({});
      });
    });

    describe('knows synonyms', () => {
      const synonyms = new Synonyms([['faucet', 'valve'], ['wlan', 'wifi connection', 'radio link'], ['couch', 'sofa']]);

      test('of one word and of several, typed and found', async () => {
        expect(await ids('faucet')).toEqual([]);
        expect(await first('faucet', { synonyms })).toBe('t-valve');
        expect(await first('leaking faucet', { synonyms })).toBe('t-valve');
        expect(await first('wlan', { synonyms })).toBe('t-wifi');
        expect(await first('radio link thermostat', { synonyms })).toBe('t-wifi');
        expect(await ids('faucet', { synonyms, sort: 'newest' })).toEqual(['t-schedule', 't-valve']);
        expect((await t.aids.counts({ query: 'faucet', scope: guests, fixed: {}, chosen: {}, synonyms })).types).toEqual([{ value: 'thread', count: 2 }]);
      });

      test('marks them; what stands in quotes or is excluded is meant as it stands', async () => {
        const [hit] = (await t.engine.search(request('faucet', { synonyms }))).hits;
        expect(hit?.titleHtml).toBe('Radiator <mark>valve</mark> leaks after winter');
        expect(await ids('"faucet"', { synonyms })).toEqual([]);
        expect(await ids('radiator -faucet', { synonyms, scope: guests })).toContain('t-valve');
      });
    });

    describe('completes', () => {
      const complete = async (typed: string, scope: SearchRequest['scope'] = guests, first = 6) => (await t.aids.complete({ typed, scope, first })).map((c) => c.id);

      test.each([
        ['a begun word', 'therm', ['t-wifi']],
        ['a begun second word', 'radiator va', ['t-valve']],
        ['whole words in any order', 'leaks radiator ', ['t-valve']],
        ['another form of a whole word', 'radiators win', ['t-valve']],
        ['another case, without accents', 'ODESILA', ['t-cs']],
        ['Chinese', '安装', ['t-zh']],
        ['an article', 'bleed a', ['a-bleed']],
        ['solved ones first', 'pump noi', ['t-pump-solved', 't-pump-open']],
      ] as const)('%s', async (_, typed, expected) => {
        expect((await complete(typed)).slice(0, expected.length)).toEqual(expected);
      });

      test('titles alone, never what is hidden, nothing for nothing', async () => {
        expect(await complete('drips')).toEqual([]);
        expect((await complete('radia', everything)).sort()).toEqual(['a-bleed', 'a-internal', 't-internal', 't-valve']);
        expect((await complete('radia')).sort()).toEqual(['a-bleed', 't-valve']);
        expect(await complete('radia', guests, 1)).toHaveLength(1);
        for (const nothing of ['', ' ', 'x', '"', '& |', 'zzyzxqw', 'radiator zzyzxqw']) expect(await complete(nothing)).toEqual([]);
      });
    });

    describe('bears', () => {
      test.each([
        ['ten thousand characters', 'radiator '.repeat(1100)], ['ten thousand letters', 'x'.repeat(10_000)], ['control characters', '\u0000\u0001radiator\u001F\u007F'], ['operators only', "& | ! ( ) <-> :* ' \\ %"],
        ['emoji', '😀 👩‍🚒'], ['half a surrogate', 'radiator \uD83D'], ['quotes', '"""" "radiator'], ['minus', '- -- -radiator'], ['SQL', "'; drop table search_document; --"], ['wildcards', 'radi%_\\* ra?i'],
        ['Chinese and Latin', '恒温器 thermostat'], ['Arabic', 'مشعاع'], ['Chinese without spaces', '恒温器安装失败没有反应'.repeat(900)], ['regular expressions', '(a+)+$ ^.*[\\w-]{1,}(?=radiator) /valve/i'], ['words of an engine', 'AND OR NOT _exists_:x title:radiator~2^3 {!x} ${7*7}'], ['unbalanced quotes', 'radiator "valve leaks -"'], ['numbers', '3.14 1e400 -5'], ['one letter', 'a'], ['spaces', ' \t\n '],
      ])('%s', async (_, query) => {
        for (const sort of ['relevance', 'newest'] as const) await expect(t.engine.search(request(query, { sort }))).resolves.toBeDefined();
        await expect(t.aids.counts({ query, scope: everything, fixed: {}, chosen: {} })).resolves.toBeDefined();
        await expect(t.aids.complete({ typed: query, scope: everything, first: 6 })).resolves.toBeDefined();
        await expect(t.engine.similar({ title: query, body: query, scope: everything, filter: {}, first: 5 })).resolves.toBeDefined();
      });
    });

    describe('keeps', () => {
      test('the newest version, whatever the order of arrival', async () => {
        await t.engine.index([doc('t-version', { title: 'Version two about turbines', version: 2 })]);
        await t.engine.index([doc('t-version', { title: 'Version one about windmills', version: 1 })]);
        await t.refresh();
        expect(await ids('turbines')).toEqual(['t-version']);
        expect(await ids('windmills')).toEqual([]);
        await t.engine.remove(['t-version', 't-never-there']);
        await t.refresh();
      });

      test('who may find what', async () => {
        expect((await t.engine.among(['t-valve', 't-internal', 'a-internal', 't-never-there'], guests)).sort()).toEqual(['t-valve']);
      });

      test('count and ids in order', async () => {
        expect(await t.engine.count()).toBe(library.length);
        const sorted = library.map((d) => d.id).sort();
        expect(await t.engine.ids('', 5)).toEqual(sorted.slice(0, 5));
        expect(await t.engine.ids(sorted[4]!, 100)).toEqual(sorted.slice(5));
      });
    });

    describe('similar', () => {
      const similar = (title: string, more: object = {}) => t.engine.similar({ title, scope: guests, filter: {}, first: 5, ...more });

      test('finds the question asked in other words, surer of the closer one', async () => {
        const close = await similar('Radiator valve leaks after winter', { body: 'Water drips from the valve of my radiator in the hall.' });
        const far = await similar('My valve is dripping');
        expect(close[0]?.id).toBe('t-valve');
        expect(far[0]?.id).toBe('t-valve');
        expect(close[0]!.confidence).toBeGreaterThan(far[0]!.confidence);
        expect(close[0]!.confidence).toBeGreaterThan(0.6);
        expect(close[0]!.confidence).toBeLessThanOrEqual(1);
      });

      test('solved first, without the question itself and the article made of it, nothing hidden', async () => {
        expect((await similar('Pump makes noise at night')).slice(0, 2).map((h) => h.id)).toEqual(['t-pump-solved', 't-pump-open']);
        expect((await similar('Pump makes noise at night', { except: 't-pump-solved' })).map((h) => h.id)).not.toContain('t-pump-solved');
        expect((await similar('How to bleed a radiator')).map((h) => h.id)).toContain('a-bleed');
        expect((await similar('How to bleed a radiator', { except: 't-bled' })).map((h) => h.id)).not.toContain('a-bleed');
        expect((await similar('Recall of the radiator pump')).map((h) => h.id)).not.toContain('t-internal');
      });

      test('nothing for nothing', async () => {
        expect(await similar('')).toEqual([]);
        expect(await similar('zzyzxqw')).toEqual([]);
      });
    });
  });
}
