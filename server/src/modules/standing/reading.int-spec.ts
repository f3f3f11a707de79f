import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createTestApp, type TestApp } from '../../../test/app.ts';
import { recordEvents } from '../../../test/events.ts';
import { insert, insertPost, insertThread } from '../../../test/fixtures.ts';
import { member, space, type TestMember, type TestSpace } from '../../../test/people.ts';
import { newId } from '../../platform/database/ids.ts';
import { hashToken } from '../identity/session-actor-resolver.ts';
import { MemberVisited } from '../identity/events.ts';
import { Queues } from '../../platform/events/queues.ts';

let t: TestApp;
let open: TestSpace;
let author: TestMember;

beforeAll(async () => {
  t = await createTestApp();
  open = await space(t);
  author = await member(t);
});
afterAll(() => t.close());

/** A thread of a question and so many answers. */
async function thread(answers: number, { id: spaceId } = open) {
  const made = await insertThread(t, { space_id: spaceId, author_id: author.id });
  const posts = [made.question];
  for (let n = 0; n < answers; n++) posts.push(await insertPost(t, { thread_id: made.id, author_id: author.id, kind: 'answer' }));
  return { id: made.id, posts };
}

const tell = async (who: { cookie: string } | undefined, input: { thread: string; posts: string[]; seconds: number }, headers = {}) => {
  const query = `mutation ($input: ReadingInput!) { recordReading(input: $input) { __typename ... on InvalidInput { fields { field code } } } }`;
  const r = await t.fastify.inject({ method: 'POST', url: '/graphql', headers: { ...(who && { cookie: who.cookie, 'sec-fetch-site': 'same-origin' }), ...headers }, payload: { query, variables: { input } } });
  const { data, errors } = r.json<{ data: { recordReading: { __typename: string; fields?: object[] } } | null; errors?: { extensions: { code: string } }[] }>();
  return errors?.[0]?.extensions.code ?? data!.recordReading;
};
const DONE = { __typename: 'Done' };

/** As if the last time had been so long ago. */
const pause = (who: TestMember, seconds: number) => t.db.query('update account_standing set last_reading_at = last_reading_at - make_interval(secs => $2) where account_id = $1', [who.id, seconds]);

const read = async ({ id }: { id: string }) =>
  (await t.db.one<{ days: number; threads: number; posts: number; seconds: number }>(
    'select days_visited as days, threads_entered as threads, posts_read as posts, seconds_read as seconds from account_standing where account_id = $1', [id],
  )) ?? { days: 0, threads: 0, posts: 0, seconds: 0 };
const days = ({ id }: { id: string }) =>
  t.db.query<{ ago: number; visited: boolean; threads: number; posts: number }>(
    `select (now() at time zone 'UTC')::date - day as ago, visited, threads_of_day as threads, posts_of_day as posts from reading_day where account_id = $1 order by ago`, [id],
  );

describe('reading', () => {
  test('counts the time, a thread once and each post once', async () => {
    const who = await member(t);
    const [a, b] = [await thread(4), await thread(1)];
    expect(await tell(who, { thread: a.id, posts: a.posts.slice(0, 3), seconds: 20 })).toEqual(DONE);
    expect(await read(who)).toEqual({ days: 1, threads: 1, posts: 3, seconds: 20 });
    await pause(who, 30);
    await tell(who, { thread: a.id, posts: [...a.posts, a.posts[4]!], seconds: 30 });
    expect(await read(who)).toEqual({ days: 1, threads: 1, posts: 5, seconds: 50 });
    await pause(who, 30);
    await tell(who, { thread: b.id, posts: [], seconds: 7 });
    expect(await read(who)).toEqual({ days: 1, threads: 2, posts: 5, seconds: 57 });
  });

  test('is kept by the day on which it was written, as far as trust looks back', async () => {
    const who = await member(t);
    const { id, posts } = await thread(2);
    await t.db.query(`update thread set created_at = now() - interval '3 days' where id = $1`, [id]);
    await t.db.query(`update post set created_at = now() - interval '3 days' where id = $1`, [posts[0]]);
    await t.db.query(`update post set created_at = now() - interval '100 days' where id = $1`, [posts[2]]);
    await tell(who, { thread: id, posts, seconds: 20 });
    expect(await days(who)).toEqual([{ ago: 0, visited: true, threads: 0, posts: 1 }, { ago: 3, visited: false, threads: 1, posts: 1 }]);
    expect(await read(who)).toMatchObject({ posts: 3, threads: 1 });
  });

  test('of several pages at once is no more than the time that passed', async () => {
    const who = await member(t);
    const threads = await Promise.all([thread(0), thread(0), thread(0), thread(0)]);
    await Promise.all(threads.map(({ id, posts }) => tell(who, { thread: id, posts, seconds: 60 })));
    expect(await read(who)).toEqual({ days: 1, threads: 1, posts: 1, seconds: 60 });
    await pause(who, 30);
    await Promise.all(threads.map(({ id, posts }) => tell(who, { thread: id, posts, seconds: 30 })));
    expect((await read(who)).seconds).toBe(90);
  });
});

describe('forged reading', () => {
  test('of more time than passed does not count', async () => {
    const who = await member(t);
    const { id, posts } = await thread(0);
    await tell(who, { thread: id, posts, seconds: 1_000_000 });
    expect((await read(who)).seconds).toBe(60);
    for (let n = 0; n < 5; n++) await tell(who, { thread: id, posts, seconds: 60 });
    expect((await read(who)).seconds).toBe(60);
    await pause(who, 10_000);
    await tell(who, { thread: id, posts, seconds: 10_000 });
    expect((await read(who)).seconds).toBe(120);
    expect(await tell(who, { thread: id, posts, seconds: -60 })).toMatchObject({ __typename: 'InvalidInput' });
  });

  test('of many posts or threads in no time does not count', async () => {
    const who = await member(t);
    const { id, posts } = await thread(9);
    await tell(who, { thread: id, posts, seconds: 0 });
    expect(await read(who)).toEqual({ days: 0, threads: 0, posts: 0, seconds: 0 });
    await tell(who, { thread: id, posts, seconds: 2 });
    expect((await read(who)).posts).toBe(4);
    const other = await thread(0);
    await tell(who, { thread: other.id, posts: other.posts, seconds: 60 });
    expect(await read(who)).toMatchObject({ threads: 1, posts: 4 });
    expect(await tell(who, { thread: id, posts: Array.from({ length: 201 }, () => posts[0]!), seconds: 5 })).toMatchObject({ fields: [{ field: 'posts', code: 'TOO_LONG' }] });
  });

  test('of posts that are not there, of another thread, or not to be read does not count', async () => {
    const who = await member(t);
    const { id, posts } = await thread(3);
    const other = await thread(1);
    await t.db.query(`update post set visibility = 'hidden' where id = $1`, [posts[1]]);
    await t.db.query(`update post set visibility = 'deleted' where id = $1`, [posts[2]]);
    const comment = await insertPost(t, { thread_id: id, author_id: author.id, kind: 'comment', parent_id: posts[1] });
    await tell(who, { thread: id, posts: [...posts.slice(1), ...other.posts, comment, 'pnothing', ''], seconds: 30 });
    expect(await read(who)).toMatchObject({ threads: 1, posts: 1 });
  });

  test('of threads that the member may not read is not found and counts nothing', async () => {
    const who = await member(t);
    const closed = await thread(1, await space(t, { readAudience: 'staff' }));
    const hidden = await thread(1);
    await t.db.query(`update thread set visibility = 'hidden' where id = $1`, [hidden.id]);
    for (const { id, posts } of [closed, hidden, { id: 'tnothing', posts: [] }]) expect(await tell(who, { thread: id, posts, seconds: 30 })).toBe('NOT_FOUND');
    expect(await read(who)).toMatchObject({ threads: 0, posts: 0, seconds: 0 });
  });

  test('by guests is refused, by programs for a member counts nothing', async () => {
    const who = await member(t);
    const { id, posts } = await thread(0);
    expect(await tell(undefined, { thread: id, posts, seconds: 30 })).toBe('UNAUTHENTICATED');
    const key = `hc_${newId('apiClient')}_0123456789abcdef`;
    await insert(t, 'api_client', { id: newId('apiClient'), name: 'App', key_hash: hashToken(key), scopes: ['write', 'act-as-member'] });
    expect(await tell(undefined, { thread: id, posts, seconds: 30 }, { authorization: `Bearer ${key}`, 'on-behalf-of': who.id })).toEqual(DONE);
    expect(await read(who)).toEqual({ days: 0, threads: 0, posts: 0, seconds: 0 });
  });
});

describe('a visit', () => {
  const away = (who: TestMember, interval: string) =>
    t.db.query(`with s as (update session set last_seen_at = now() - $2::interval where account_id = $1) update account set last_seen_at = now() - $2::interval where id = $1`, [who.id, interval]);

  test('is noted once a day', async () => {
    const who = await member(t);
    const events = recordEvents(t);
    for (let n = 0; n < 3; n++) {
      await away(who, n === 0 ? '2 days' : '0 days');
      await t.db.query(`update session set last_seen_at = now() - interval '5 minutes' where account_id = $1`, [who.id]);
      await Promise.all([t.gql('{ viewer { id } }', {}, { as: who.cookie }), t.gql('{ viewer { id } }', {}, { as: who.cookie })]);
    }
    events.stop();
    expect(events.of(MemberVisited)).toMatchObject([{ accountId: who.id }]);
    await t.settle();
    expect(await read(who)).toMatchObject({ days: 1 });
    const { id, posts } = await thread(0);
    await tell(who, { thread: id, posts, seconds: 5 });
    expect(await read(who)).toMatchObject({ days: 1, threads: 1 });
    expect(await days(who)).toEqual([{ ago: 0, visited: true, threads: 1, posts: 1 }]);
  });

  test('is told apart no longer than trust looks back', async () => {
    const who = await member(t);
    for (const ago of [0, 99, 100, 130]) await t.db.query(`insert into reading_day (account_id, day, visited) values ($1, (now() at time zone 'UTC')::date - $2::int, true)`, [who.id, ago]);
    await t.app.get(Queues).runNow('standing.forget-days');
    expect((await days(who)).map((d) => d.ago)).toEqual([0, 99]);
  });
});
