import { Role } from '@helpcommons/shared';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { createTestApp, type TestApp } from '../../../test/app.ts';
import { recordEvents } from '../../../test/events.ts';
import { insert, insertPost, insertThread } from '../../../test/fixtures.ts';
import { member, space, type TestMember } from '../../../test/people.ts';
import { Queues } from '../../platform/events/queues.ts';
import { TrustLevelChanged } from './events.ts';
import { RecomputeTrust } from './index.ts';

let t: TestApp;
let events: ReturnType<typeof recordEvents>;
let people: TestMember[];
/** Of other people, to answer in. */
let threads: string[];

const NEW_THREADS = 40;

beforeAll(async () => {
  t = await createTestApp();
  events = recordEvents(t);
  const { id } = await space(t);
  people = await Promise.all(Array.from({ length: 6 }, () => member(t)));
  threads = [];
  for (let n = 0; n < NEW_THREADS; n++) threads.push((await insertThread(t, { space_id: id, author_id: people[0]!.id })).id);
  // What not everybody may read is not asked of anybody, nor what is old.
  const staff = await space(t, { readAudience: 'staff' });
  for (let n = 0; n < 12; n++) await insertThread(t, { space_id: staff.id, author_id: people[0]!.id });
  for (let n = 0; n < 12; n++) await insertThread(t, { space_id: id, author_id: people[0]!.id, visibility: 'hidden' });
  for (let n = 0; n < 12; n++) {
    const old = await insertThread(t, { space_id: id, author_id: people[0]!.id, created_at: new Date(Date.now() - 101 * 86_400_000) });
    await t.db.query(`update post set created_at = now() - interval '101 days' where id = $1`, [old.question]);
  }
});
afterAll(() => t.close());
beforeEach(() => void events.clear());

interface Doings {
  level?: number; since?: number | null;
  days?: number; threads?: number; posts?: number; minutes?: number; given?: number; received?: number; voters?: number; answered?: number;
  recentDays?: number; newThreads?: number; newPosts?: number; upheld?: number;
  /** How many days ago answers were given and votes received. */
  ago?: number;
}

const LEVEL_1: Doings = { level: 0, threads: 5, posts: 30, minutes: 10 };
const LEVEL_2: Doings = { level: 1, days: 15, threads: 20, posts: 100, minutes: 60, given: 1, received: 1, answered: 3 };
/** 25 % of 40 threads, and of their 40 questions and the 10 answers. */
const LEVEL_3: Doings = { ...LEVEL_2, level: 2, recentDays: 50, answered: 10, newThreads: 10, newPosts: 13, received: 20, voters: 5, upheld: 5 };

/** Somebody who did all that, as the rows say it; nobody else has answered meanwhile. */
async function someone(d: Doings): Promise<TestMember> {
  await t.db.query(`delete from post where kind = 'answer'`);
  const who = await member(t, { trustLevel: d.level ?? 0 });
  const { days = 0, threads: entered = 0, posts = 0, minutes = 0, given = 0, received = 0, voters = 1, answered = 0, recentDays = 0, newThreads = 0, newPosts = 0, upheld = 0, ago = 1 } = d;
  const back = new Date(Date.now() - ago * 86_400_000);
  await insert(t, 'account_standing', {
    account_id: who.id, days_visited: days, threads_entered: entered, posts_read: posts, seconds_read: minutes * 60, last_reading_at: new Date(),
    level_since: d.since == null ? null : new Date(Date.now() - d.since * 86_400_000),
  });
  for (let n = 0; n < given; n++) await insert(t, 'vote', { post_id: (await t.db.one<{ id: string }>(`select id from post where thread_id = $1 and kind = 'question'`, [threads[n]]))!.id, account_id: who.id, value: 1 });
  for (let n = 0; n < received; n++) await insert(t, 'reputation_entry', { account_id: who.id, kind: 'vote_up', points: 10, key: `${who.id}:${n}`, by_id: people[n % voters]!.id, at: back });
  for (let n = 0; n < upheld; n++) await insert(t, 'reputation_entry', { account_id: who.id, kind: 'report_upheld', points: 0, key: `report:${who.id}:${n}`, at: back });
  for (let n = 0; n < answered; n++) await insertPost(t, { thread_id: threads[n]!, author_id: who.id, kind: 'answer', created_at: back });
  const [visits, write] = [Math.max(recentDays, 1), `insert into reading_day (account_id, day, visited, threads_of_day, posts_of_day) select $1, (now() at time zone 'UTC')::date - 99 + n, n < $2, case n when 0 then $3::int else 0 end, case n when 0 then $4::int else 0 end from generate_series(0, $5::int - 1) n`];
  await t.db.query(write, [who.id, recentDays, newThreads, newPosts, visits]);
  return who;
}

const levelOf = async ({ id }: { id: string }) => (await t.db.one<{ level: number }>('select trust_level as level from account where id = $1', [id]))!.level;

async function judged(d: Doings): Promise<number> {
  const who = await someone(d);
  await t.app.get(RecomputeTrust).one(who.id);
  return levelOf(who);
}

describe('is reached', () => {
  test.each<[number, Doings]>([[1, LEVEL_1], [2, LEVEL_2], [3, LEVEL_3]])('level %i with exactly what it asks for', async (level, doings) => {
    expect(await judged(doings)).toBe(level);
    expect(events.of(TrustLevelChanged)).toMatchObject([{ from: level - 1, to: level, byId: null }]);
  });

  test.each<[Doings]>([[{ threads: 4 }], [{ posts: 29 }], [{ minutes: 9 }]])('level 1 not with %j', async (less) => {
    expect(await judged({ ...LEVEL_1, ...less })).toBe(0);
  });

  test.each<[Doings]>([[{ days: 14 }], [{ threads: 19 }], [{ posts: 99 }], [{ minutes: 59 }], [{ given: 0 }], [{ received: 0 }], [{ answered: 2 }]])('level 2 not with %j', async (less) => {
    expect(await judged({ ...LEVEL_2, ...less })).toBe(1);
  });

  test.each<[Doings]>([[{ recentDays: 49 }], [{ answered: 9 }], [{ newThreads: 9 }], [{ newPosts: 12 }], [{ received: 19 }], [{ voters: 4 }], [{ upheld: 6 }], [{ ago: 100 }]])('level 3 not with %j', async (less) => {
    expect(await judged({ ...LEVEL_3, ...less })).toBe(2);
  });

  test('several levels at once', async () => {
    expect(await judged({ ...LEVEL_3, level: 0 })).toBe(3);
  });

  test('level 3 with what was done on the first of the 100 days', async () => {
    expect(await judged({ ...LEVEL_3, ago: 98 })).toBe(3);
  });

  test('not by answers to oneself, or that nobody can read any more', async () => {
    const who = await someone({ ...LEVEL_2, answered: 2 });
    await t.db.query('update thread set author_id = $2 where id = $1', [threads[20], who.id]);
    await insertPost(t, { thread_id: threads[20]!, author_id: who.id, kind: 'answer' });
    await insertPost(t, { thread_id: threads[21]!, author_id: who.id, kind: 'answer', visibility: 'deleted' });
    await t.app.get(RecomputeTrust).one(who.id);
    expect(await levelOf(who)).toBe(1);
    await t.db.query('update thread set author_id = $2 where id = $1', [threads[20], people[0]!.id]);
    await t.app.get(RecomputeTrust).one(who.id);
    expect(await levelOf(who)).toBe(2);
  });

  test('not by votes that were withdrawn', async () => {
    const who = await someone(LEVEL_2);
    await t.db.query('update reputation_entry set cancelled_at = now() where account_id = $1', [who.id]);
    await t.app.get(RecomputeTrust).one(who.id);
    expect(await levelOf(who)).toBe(1);
  });
});

describe('level 3', () => {
  const LEAST: Doings = { ...LEVEL_3, level: 3, since: 15, recentDays: 45, answered: 9, newThreads: 9, newPosts: 12, received: 18, voters: 5 };

  test('is kept with nine tenths', async () => expect(await judged(LEAST)).toBe(3));

  test.each<[Doings]>([[{ recentDays: 44 }], [{ answered: 8 }], [{ newThreads: 8 }], [{ newPosts: 11 }], [{ received: 17 }], [{ voters: 4 }], [{ upheld: 6 }]])('is lost with %j', async (less) => {
    expect(await judged({ ...LEAST, ...less })).toBe(2);
    expect(events.of(TrustLevelChanged)).toMatchObject([{ from: 3, to: 2, byId: null }]);
  });

  test('is not lost within 14 days of being reached', async () => {
    expect(await judged({ level: 3, since: 13.9 })).toBe(3);
    expect(await judged({ level: 3, since: 14.1 })).toBe(2);
  });

  test('asks for at most 250 threads and 2,000 posts', async () => {
    const who = await someone({ ...LEVEL_3, newThreads: 249, newPosts: 2000 });
    const spaceId = (await t.db.one<{ id: string }>('select space_id as id from thread where id = $1', [threads[0]]))!.id;
    await t.db.query(
      `insert into thread (id, space_id, title, slug, locale, author_id) select 'tmany' || n, $1, 'Many', 'many', 'en', $2 from generate_series(1, 2000) n`, [spaceId, people[0]!.id],
    );
    await t.db.query(`insert into post (id, thread_id, kind, author_id, markdown) select 'pmany' || n, 'tmany' || (1 + n % 2000), 'comment', $1, 'x' from generate_series(1, 12000) n`, [people[0]!.id]);
    const judge = async () => {
      await t.app.get(RecomputeTrust).one(who.id);
      return levelOf(who);
    };
    const set = (column: string, value: number) => t.db.query(`update reading_day set ${column} = $2 where account_id = $1 and ${column} > 0`, [who.id, value]);
    expect(await judge()).toBe(2);
    await set('threads_of_day', 250);
    await set('posts_of_day', 1999);
    expect(await judge()).toBe(2);
    await set('posts_of_day', 2000);
    expect(await judge()).toBe(3);
    await t.db.query(`delete from thread where id like 'tmany%'`);
  });
});

describe('the daily job', () => {
  test('judges who came lately and who may lose something; the command everybody', async () => {
    const here = await someone(LEVEL_1);
    const gone = await someone(LEVEL_1);
    const idle = await someone({ level: 3, since: 20 });
    await t.db.query(`update account_standing set last_reading_at = now() - interval '8 days' where account_id = any($1)`, [[gone.id, idle.id]]);
    await t.app.get(Queues).runNow('standing.trust');
    expect([await levelOf(here), await levelOf(gone), await levelOf(idle)]).toEqual([1, 0, 2]);
    const told = () => events.of(TrustLevelChanged).filter((e) => [here.id, gone.id, idle.id].includes(e.accountId));
    expect(told()).toHaveLength(2);
    await t.app.get(Queues).runNow('standing.trust');
    expect(told()).toHaveLength(2);
    await t.app.get(RecomputeTrust).all();
    expect(await levelOf(gone)).toBe(1);
  });
});

describe('level 4', () => {
  const give = async (as: TestMember | undefined, account: string, given: boolean, reason = 'Helps everybody') => {
    const query = `mutation ($input: GiveTrustInput!) { r: giveTrust(input: $input) { __typename ... on GiveTrustPayload { profile { trustLevel } } ... on InvalidInput { fields { field code } } } }`;
    const { data, errors } = await t.gql<{ r: object } | null>(query, { input: { account, given, reason } }, { as: as?.cookie });
    return errors?.[0]?.extensions.code ?? data!.r;
  };

  test('is given and taken by an admin, with a reason that is kept; behaviour does not change it', async () => {
    const admin = await member(t, { grants: [Role.ADMIN] });
    const who = await someone({ ...LEVEL_1, level: 1 });
    expect(await give(admin, who.id, true, ' ')).toMatchObject({ fields: [{ field: 'reason' }] });
    expect(await give(admin, who.id, true)).toMatchObject({ profile: { trustLevel: 4 } });
    await give(admin, who.id, true);
    await t.app.get(RecomputeTrust).all();
    expect(await levelOf(who)).toBe(4);
    expect(await give(admin, who.id, false)).toMatchObject({ profile: { trustLevel: 1 } });
    await give(admin, who.id, false);
    expect(await t.db.query(`select actor_id, reason, before, after from audit_entry where action = 'account.trust' and subject_id = $1 order by at, id`, [who.id])).toEqual([
      { actor_id: admin.id, reason: 'Helps everybody', before: { trustLevel: 1 }, after: { trustLevel: 4 } },
      { actor_id: admin.id, reason: 'Helps everybody', before: { trustLevel: 4 }, after: { trustLevel: 1 } },
    ]);
    expect(events.of(TrustLevelChanged).filter((e) => e.byId === admin.id)).toMatchObject([{ from: 1, to: 4 }, { from: 4, to: 1 }]);
  });

  test('is nobody else to give', async () => {
    const who = await member(t);
    for (const grants of [[], [Role.MODERATOR], [Role.KNOWLEDGE_MANAGER]]) expect(await give(await member(t, { grants }), who.id, true)).toBe('FORBIDDEN');
    expect(await give(undefined, who.id, true)).toBe('UNAUTHENTICATED');
    expect(await levelOf(who)).toBe(1);
  });
});

describe('people', () => {
  const ask = async (as: TestMember | undefined, id: string) =>
    (await t.gql<{ viewer: { trust: object } | null; profile: { trustLevel: number; reputation: number; ownTrust: object | null } }>(
      'query ($id: ID!) { viewer { trust { level heldUntil next { criterion have need atMost } } } profile(id: $id) { trustLevel reputation ownTrust { level } } }', { id }, { as: as?.cookie },
    )).data;

  test('see the level and reputation of everybody, and what is missing for the next one of themselves alone', async () => {
    const who = await someone({ ...LEVEL_1, posts: 12, minutes: 3 });
    await t.db.query('update account set reputation = 42 where id = $1', [who.id]);
    expect(await ask(who, who.id)).toEqual({
      viewer: { trust: { level: 0, heldUntil: null, next: [
        { criterion: 'THREADS_ENTERED', have: 5, need: 5, atMost: false },
        { criterion: 'POSTS_READ', have: 12, need: 30, atMost: false },
        { criterion: 'MINUTES_READ', have: 3, need: 10, atMost: false },
      ] } },
      profile: { trustLevel: 0, reputation: 42, ownTrust: { level: 0 } },
    });
    const seen = { trustLevel: 0, reputation: 42, ownTrust: null };
    expect((await ask(undefined, who.id)).profile).toEqual(seen);
    expect((await ask(people[1], who.id)).profile).toEqual(seen);
    expect((await ask(await member(t, { grants: [Role.ADMIN] }), who.id)).profile).toEqual(seen);
  });

  test('see until when level 3 is safe, and that there is no next one to earn', async () => {
    const who = await someone({ level: 3, since: 4 });
    const { viewer } = await ask(who, who.id);
    expect(viewer!.trust).toMatchObject({ level: 3, next: [] });
    const until = Date.parse((viewer!.trust as { heldUntil: string }).heldUntil);
    expect(Math.round((until - Date.now()) / 86_400_000)).toBe(10);
  });
});
