import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createTestApp, type TestApp } from '../../../test/app.ts';
import { breakableWay, elasticsearchOfTests, withElasticsearch } from '../../../test/elasticsearch.ts';
import { insertSpace } from '../../../test/fixtures.ts';
import { member, type TestMember } from '../../../test/people.ts';
import { commands, questionOf } from '../../../test/threads.ts';
import { SpaceCatalog } from '../spaces/index.ts';
import { Documents } from './data/elasticsearch/documents.ts';
import { ElasticsearchEngine } from './data/elasticsearch/elasticsearch-engine.ts';
import { ElasticsearchState } from './data/elasticsearch/elasticsearch-state.ts';
import { Indices } from './data/elasticsearch/indices.ts';
import { PendingRepository } from './data/pending.repository.ts';
import { SearchSource } from './data/source.sql.ts';
import { RebuildIndex, ReindexSearch, VerifyIndex } from './index.ts';
import { SendPending } from './use-cases/send-pending.ts';

(withElasticsearch ? describe : describe.skip)('Elasticsearch beside PostgreSQL', () => {
  let way: Awaited<ReturnType<typeof breakableWay>>;
  let es: ReturnType<typeof elasticsearchOfTests>;
  let t: TestApp;
  let c: ReturnType<typeof commands>;
  let asker: TestMember;
  let helper: TestMember;
  let staff: TestMember;
  const of = <T>(type: abstract new (...args: never[]) => T): T => t.app.get(type as never, { strict: false });

  beforeAll(async () => {
    way = await breakableWay();
    es = elasticsearchOfTests(way.url);
    t = await createTestApp(es.env);
    c = commands(t);
    await insertSpace(t, 'heating');
    await of(SpaceCatalog).refresh();
    [asker, helper, staff] = [await member(t), await member(t), await member(t, { grants: ['moderator'] })];
  });
  afterAll(async () => {
    way.mend();
    await es.drop(t);
    await t.close();
    way.close();
  });

  /** As a guest, over HTTP: who is found, and who answered. */
  async function search(query: string) {
    const r = await t.fastify.inject({ method: 'POST', url: '/graphql', payload: { query: 'query ($q: String!) { search(query: $q) { degraded hits { id } } }', variables: { q: query } } });
    const { degraded, hits } = r.json<{ data: { search: { degraded: boolean; hits: { id: string }[] } } }>().data.search;
    return { ids: hits.map((h) => h.id), degraded, header: r.headers['search-degraded'] };
  }
  const health = async () => (await t.fastify.inject('/health/ready')).json<Record<string, string>>();
  const ask = async (title: string) => (await c.ask(asker, { space: 'heating', title, body: `A text about ${title}`, tags: [] })).thread.id as string;
  /** What a worker does all the time. */
  async function tell() {
    await t.settle();
    while ((await of(SendPending).execute()) > 0);
    await of(ElasticsearchEngine).tidy();
    await of(ElasticsearchState).check();
  }
  /** As a subscriber does after a change. */
  async function change(id: string, column: 'title' | 'locale', value: string) {
    await t.db.query(`update thread set ${column} = $2, version = version + 1 where id = $1`, [id, value]);
    await of(ReindexSearch).execute({ threadIds: [id] });
  }
  const differences = async () => {
    const { documents: _, ...found } = await of(VerifyIndex).execute();
    return found;
  };
  const NONE = { missing: [], extra: [], different: [] };

  test('a new one is filled first; until then PostgreSQL answers, and says so', async () => {
    const thread = await ask('the flamingo boiler');
    await t.settle();
    expect(await search('flamingo')).toEqual({ ids: [thread], degraded: true, header: 'postgresql' });
    expect(await health()).toEqual({ status: 'degraded', postgres: 'ok', search: 'degraded' });
    expect(await of(RebuildIndex).execute()).toEqual({ read: 1, sent: 1 });
    await of(ElasticsearchState).check();
    expect(await search('flamingo')).toEqual({ ids: [thread], degraded: false, header: undefined });
    expect(await health()).toEqual({ status: 'ok', postgres: 'ok', search: 'ok' });
  });

  test('follows what happens', async () => {
    const thread = await ask('the quetzal pump');
    await tell();
    expect(await search('quetzal')).toMatchObject({ ids: [thread], degraded: false });
    const answer = (await c.answer(helper, thread, 'Tighten the zephyr screw')).post.id as string;
    await tell();
    expect((await search('zephyr')).ids).toEqual([answer]);
    await c.hide(staff, await questionOf(t, thread));
    await tell();
    expect((await search('quetzal')).ids).toEqual([]);
    expect((await search('zephyr')).ids).toEqual([]);
    expect(await differences()).toEqual(NONE);
  });

  test('what comes twice or late changes nothing', async () => {
    const thread = await ask('the ocelot valve');
    await tell();
    const early = (await of(SearchSource).threads([thread])).docs;
    await change(thread, 'title', 'the lynx valve');
    for (let i = 0; i < 2; i++) {
      await of(PendingRepository).note('thread', [thread]);
      await tell();
    }
    await of(Documents).write(['live'], early, []);
    await of(ElasticsearchEngine).tidy();
    expect([(await search('lynx')).ids, (await search('valve')).ids]).toEqual([[thread], [thread]]);

    await c.hide(staff, await questionOf(t, thread));
    await tell();
    await of(Documents).write(['live'], early, []);
    await of(ElasticsearchEngine).tidy();
    expect((await search('valve')).ids).toEqual([]);
  });

  test.each(['cut', 'hang'] as const)('out of reach (%s): PostgreSQL answers, nothing is lost, and it catches up', async (how) => {
    const before = await ask(`the narwhal tank ${how}`);
    await tell();
    way[how]();
    // Nobody has noticed yet: the search itself does.
    expect(await search(`narwhal ${how}`)).toEqual({ ids: [before], degraded: true, header: 'postgresql' });
    const meanwhile = await ask(`the pangolin tank ${how}`);
    await t.settle();
    await expect(of(SendPending).execute()).rejects.toThrow();
    await of(ElasticsearchState).check();
    expect(await search(`pangolin ${how}`)).toMatchObject({ ids: [meanwhile], degraded: true });
    expect(await health()).toMatchObject({ status: 'degraded', search: 'degraded' });
    way.mend();
    await tell();
    expect(await search(`pangolin ${how}`)).toEqual({ ids: [meanwhile], degraded: false, header: undefined });
    expect(await differences()).toEqual(NONE);
  });

  test('far behind it does not answer: it would show what has been hidden', async () => {
    const thread = await ask('the tapir radiator');
    await tell();
    await c.hide(staff, await questionOf(t, thread));
    await t.settle();
    await t.db.query(`update search_pending set since = now() - interval '1 minute'`);
    await of(ElasticsearchState).check();
    expect(await search('tapir')).toMatchObject({ ids: [], degraded: true });
    await tell();
    expect(await search('tapir')).toMatchObject({ ids: [], degraded: false });
  });

  test('a document that it does not take fails alone, with the reason, and can be tried again', async () => {
    const bad = await ask('the kiwi thermostat');
    await t.settle();
    await change(bad, 'locale', 'x'.repeat(40_000));
    const good = await ask('the emu thermostat');
    await t.settle();
    await of(SendPending).execute();
    await of(ElasticsearchEngine).tidy();
    expect((await search('thermostat')).ids).toEqual([good]);
    await expect(t.settle()).rejects.toThrow(/does not take .*locale/);
    await change(bad, 'locale', 'en');
    await of(SendPending).again('thread', bad, bad);
    await of(ElasticsearchEngine).tidy();
    expect((await search('kiwi')).ids).toEqual([bad]);
  });

  describe('filled anew', () => {
    test('while people read and write: the old one answers until the new one is whole', async () => {
      const edited = await ask('the heron gasket');
      await tell();
      const before = await of(Indices).names();
      let written: Promise<string> | undefined;
      const done = await of(RebuildIndex).execute({
        progress: () => (written ??= (async () => {
          expect(await search('heron')).toMatchObject({ ids: [edited], degraded: false });
          await change(edited, 'title', 'the stork gasket');
          const fresh = await ask('the egret gasket');
          await t.settle();
          while ((await of(SendPending).execute()) > 0);
          return fresh;
        })()),
      });
      expect(done!.sent).toBeGreaterThan(5);
      const fresh = await written!;
      await tell();
      expect([(await search('stork')).ids, (await search('egret')).ids]).toEqual([[edited], [fresh]]);
      const after = await of(Indices).names();
      expect(after).toHaveLength(3);
      expect(after.filter((name) => before.includes(name))).toEqual([]);
      expect(await differences()).toEqual(NONE);
    });

    test('by one process at a time; one that broke off is begun anew', async () => {
      const stop = new AbortController();
      await expect(of(RebuildIndex).execute({ signal: stop.signal, progress: () => stop.abort() }).then((done) => { stop.signal.throwIfAborted(); return done; })).rejects.toThrow();
      const [one, two] = await Promise.all([of(RebuildIndex).execute(), of(RebuildIndex).execute()]);
      expect([one, two].filter(Boolean)).toHaveLength(1);
      expect(await of(Indices).names()).toHaveLength(3);
      expect(await differences()).toEqual(NONE);
    });

    test('when nobody has followed for a while, before it answers again', async () => {
      const thread = await ask('the ibis fitting');
      await tell();
      await of(PendingRepository).unfollow();
      await c.hide(staff, await questionOf(t, thread));
      await t.settle();
      expect(await of(PendingRepository).next(1)).toEqual([]);
      await of(ElasticsearchState).check();
      expect(await search('ibis')).toMatchObject({ ids: [], degraded: true });
      await of(RebuildIndex).execute();
      await of(ElasticsearchState).check();
      expect(await search('ibis')).toMatchObject({ ids: [], degraded: false });
    });
  });

  test('says what differs from PostgreSQL', async () => {
    const [lost, older] = [await ask('the rhea nozzle'), await ask('the moa nozzle')];
    await tell();
    const [doc] = (await of(SearchSource).threads([older])).docs;
    await of(ElasticsearchEngine).remove([lost]);
    await of(ElasticsearchEngine).index([{ ...doc!, version: doc!.version + 5 }, { ...doc!, id: 'tghost', threadId: 'tghost' }]);
    expect(await differences()).toEqual({ missing: [lost], extra: ['tghost'], different: [older] });
  });
});
