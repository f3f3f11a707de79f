import { Role } from '@helpcommons/shared';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { createTestApp, type TestApp } from '../../../test/app.ts';
import { recordEvents } from '../../../test/events.ts';
import { member, space, type TestMember } from '../../../test/people.ts';
import { commands, questionOf } from '../../../test/threads.ts';
import { OutcomeRecorded, Voted } from './events.ts';

let t: TestApp;
let c: ReturnType<typeof commands>;
let events: ReturnType<typeof recordEvents>;
let asker: TestMember;
let helper: TestMember;
let crowd: TestMember[];

beforeAll(async () => {
  t = await createTestApp();
  c = commands(t);
  events = recordEvents(t);
  await space(t, { slug: 'help' });
  asker = await member(t);
  helper = await member(t);
  crowd = await Promise.all(Array.from({ length: 20 }, () => member(t)));
});
afterAll(() => t.close());
beforeEach(() => void events.clear());

async function answered() {
  const { thread } = await c.ask(asker, { space: 'help' });
  const { post } = await c.answer(helper, thread.id);
  events.clear();
  return { thread: thread.id, question: await questionOf(t, thread.id), answer: post.id };
}
const counts = (id: string) => t.db.one<{ up_count: number; down_count: number; worked_count: number; failed_count: number; rank: number }>('select up_count, down_count, worked_count, failed_count, rank from post where id = $1', [id]);

describe('voting', () => {
  test('is changeable and can be taken back', async () => {
    const q = await answered();
    expect((await c.vote(asker, q.answer, 1)).post.upCount).toBe(1);
    await c.vote(asker, q.answer, 1);
    expect(await counts(q.answer)).toMatchObject({ up_count: 1, down_count: 0 });
    await c.vote(asker, q.answer, -1);
    expect(await counts(q.answer)).toMatchObject({ up_count: 0, down_count: 1 });
    await c.vote(asker, q.answer, 0);
    expect(await counts(q.answer)).toMatchObject({ up_count: 0, down_count: 0, rank: 0 });
    expect(events.of(Voted).map((e) => e.value)).toEqual([1, 1, -1, 0]);
  });

  test('on the question counts for the thread', async () => {
    const q = await answered();
    await c.vote(helper, q.question, 1);
    await c.vote(crowd[0], q.question, 1);
    expect((await c.vote(crowd[1], q.question, -1)).thread.votes).toBe(1);
  });

  test('keeps the votes that were imported', async () => {
    const q = await answered();
    await t.db.query(`insert into vote (post_id, value, weight, import_key) values ($1, 1, 7, $1)`, [q.answer]);
    expect((await c.vote(asker, q.answer, 1)).post.upCount).toBe(8);
  });

  test('refuses what is not possible', async () => {
    const q = await answered();
    expect((await c.vote(undefined, q.answer, 1)).error).toBe('UNAUTHENTICATED');
    expect((await c.vote(helper, q.answer, 1)).code).toBe('OWN_POST');
    expect((await c.vote(asker, q.answer, 2)).fields).toMatchObject([{ field: 'value', code: 'INVALID' }]);
    const comment = await c.comment(asker, q.answer);
    expect((await c.vote(helper, comment.post.id, 1)).error).toBe('FORBIDDEN');
    await c.lock(await member(t, { grants: [Role.MODERATOR] }), q.thread);
    expect((await c.vote(asker, q.answer, 1)).code).toBe('THREAD_LOCKED');
    await c.delete(await member(t, { grants: [Role.ADMIN] }), q.answer);
    expect((await c.vote(asker, q.answer, 1)).error).toBe('NOT_FOUND');
    expect(await counts(q.answer)).toMatchObject({ up_count: 0, down_count: 0 });
  });

  test('at once: every person counts once, however often they press', async () => {
    const q = await answered();
    await Promise.all(crowd.flatMap((who, n) => [c.vote(who, q.answer, 1), c.vote(who, q.answer, n % 4 === 0 ? -1 : 1)]));
    const rows = await t.db.query<{ value: number; n: number }>('select value, count(*)::int as n from vote where post_id = $1 group by value order by value', [q.answer]);
    const of = (value: number) => rows.find((r) => r.value === value)?.n ?? 0;
    expect(of(1) + of(-1)).toBe(20);
    expect(await counts(q.answer)).toMatchObject({ up_count: of(1), down_count: of(-1) });
  });

  test('the viewer sees the own vote and outcome, a guest none', async () => {
    const q = await answered();
    await c.vote(asker, q.answer, -1);
    await c.outcome(asker, { post: q.answer, kind: 'WORKED' });
    const ask = (as?: string) => t.gql('query ($id: ID!) { post(id: $id) { viewerVote viewerOutcome } }', { id: q.answer }, { as });
    expect((await ask(asker.cookie)).data).toEqual({ post: { viewerVote: -1, viewerOutcome: 'WORKED' } });
    expect((await ask(crowd[2]!.cookie)).data).toEqual({ post: { viewerVote: 0, viewerOutcome: null } });
    expect((await ask()).data).toEqual({ post: { viewerVote: 0, viewerOutcome: null } });
  });
});

describe('outcomes', () => {
  test('the last word of each person counts, and lifts or lowers the answer', async () => {
    const q = await answered();
    expect((await c.outcome(asker, { post: q.answer, kind: 'WORKED', productVersion: '2.1' })).__typename).toBe('Done');
    await c.outcome(crowd[0], { post: q.answer, kind: 'WORKED' });
    const before = await counts(q.answer);
    expect(before).toMatchObject({ worked_count: 2, failed_count: 0 });
    await c.outcome(crowd[0], { post: q.answer, kind: 'FAILED' });
    const after = await counts(q.answer);
    expect(after).toMatchObject({ worked_count: 1, failed_count: 1 });
    expect(after!.rank).toBeLessThan(before!.rank);
    expect(events.of(OutcomeRecorded).at(-1)).toEqual({ postId: q.answer, articleId: null, accountId: crowd[0]!.id, kind: 'failed' });
  });

  test('at once', async () => {
    const q = await answered();
    await Promise.all(crowd.flatMap((who) => [c.outcome(who, { post: q.answer, kind: 'WORKED' }), c.vote(who, q.answer, 1), c.outcome(who, { post: q.answer, kind: 'FAILED' })]));
    const row = await counts(q.answer);
    expect(row!.worked_count + row!.failed_count).toBe(20);
    expect(row!.up_count).toBe(20);
  });

  test('outdated and dangerous need a reason; nobody judges the own answer, or what is no answer', async () => {
    const q = await answered();
    expect((await c.outcome(asker, { post: q.answer, kind: 'DANGEROUS' })).fields).toMatchObject([{ field: 'reason', code: 'REQUIRED' }]);
    expect((await c.outcome(asker, { post: q.answer, kind: 'OUTDATED', reason: 'Version 3 has no such menu' })).__typename).toBe('Done');
    expect((await c.outcome(helper, { post: q.answer, kind: 'WORKED' })).code).toBe('OWN_POST');
    expect((await c.outcome(helper, { post: q.question, kind: 'WORKED' })).error).toBe('FORBIDDEN');
    expect((await c.outcome(asker, { kind: 'WORKED' })).fields).toMatchObject([{ field: 'post' }]);
    expect((await c.outcome(asker, { article: 'anothing', kind: 'WORKED' })).error).toBe('NOT_FOUND');
  });

  test('of articles are kept for whoever may read them', async () => {
    await t.db.query(
      `insert into article (id, space_id, title, slug, locale, family_id, problem_markdown, problem_html, solution_markdown, solution_html, renderer_version, review_due_at)
       select 'a1', id, 'An article', 'an-article', 'en', 'a1', 'p', 'p', 's', 's', 1, now() from space limit 1`,
    );
    expect((await c.outcome(asker, { article: 'a1', kind: 'WORKED' })).__typename).toBe('Done');
    expect(await t.db.query(`select kind from outcome where article_id = 'a1'`)).toEqual([{ kind: 'worked' }]);
    await t.db.query(`update article set confidence = 'archived' where id = 'a1'`);
    expect((await c.outcome(asker, { article: 'a1', kind: 'FAILED' })).error).toBe('NOT_FOUND');
  });
});
