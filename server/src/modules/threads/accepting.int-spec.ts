import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { Role } from '@helpcommons/shared';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { createTestApp, type TestApp } from '../../../test/app.ts';
import { recordEvents } from '../../../test/events.ts';
import { member, space, type TestMember, type TestSpace } from '../../../test/people.ts';
import { commands, questionOf } from '../../../test/threads.ts';
import { Queues } from '../../platform/events/queues.ts';
import { AcceptReminderDue, AnswerAccepted, AnswerRejected, AnswerUnaccepted, PostVisibilityChanged } from './events.ts';

let t: TestApp;
let c: ReturnType<typeof commands>;
let events: ReturnType<typeof recordEvents>;
let help: TestSpace;
let asker: TestMember;
let helper: TestMember;
let moderator: TestMember;
let expert: TestMember;

beforeAll(async () => {
  t = await createTestApp();
  c = commands(t);
  events = recordEvents(t);
  help = await space(t, { slug: 'help' });
  asker = await member(t);
  helper = await member(t);
  moderator = await member(t, { grants: [Role.MODERATOR] });
  expert = await member(t, { grants: [[Role.EXPERT, help.id]] });
});
afterAll(() => t.close());
beforeEach(() => void events.clear());

/** A question with so many answers of the helper. */
async function question(answers = 1) {
  const { thread } = await c.ask(asker, { space: 'help' });
  const ids: string[] = [];
  for (let n = 0; n < answers; n++) ids.push((await c.answer(helper, thread.id)).post.id);
  events.clear();
  return { thread: thread.id, question: await questionOf(t, thread.id), answers: ids, answer: ids[0]! };
}

const threadRow = (id: string) =>
  t.db.one<{ state: string; solution_id: string | null; accepted_count: number; answer_count: number; solved_at: Date | null }>('select state, solution_id, accepted_count, answer_count, solved_at from thread where id = $1', [id]);

describe('accepting', () => {
  test('by the asker solves the question; the first accepted answer is the solution', async () => {
    const q = await question(3);
    const [first, second] = [q.answers[2]!, q.answers[0]!];
    expect(await c.accept(asker, first)).toMatchObject({ thread: { state: 'SOLVED', acceptedCount: 1 } });
    expect(events.of(AnswerAccepted)).toEqual([{ threadId: q.thread, postId: first, revision: 1, byId: asker.id, onBehalf: false }]);
    expect(await c.accept(asker, second)).toMatchObject({ thread: { state: 'SOLVED', acceptedCount: 2 } });
    expect(await threadRow(q.thread)).toMatchObject({ solution_id: first });
    expect(await c.unaccept(asker, first)).toMatchObject({ thread: { state: 'SOLVED', acceptedCount: 1 } });
    expect(await threadRow(q.thread)).toMatchObject({ solution_id: second });
    expect(await c.unaccept(asker, second)).toMatchObject({ thread: { state: 'ANSWERED', acceptedCount: 0 }, post: { acceptedAt: null } });
    expect(await threadRow(q.thread)).toMatchObject({ solution_id: null, solved_at: null });
    expect(events.of(AnswerUnaccepted).map((e) => e.postId)).toEqual([first, second]);
  });

  test('by an expert of the space, a moderator or a knowledge manager is on behalf of the asker', async () => {
    for (const who of [expert, moderator, await member(t, { grants: [Role.KNOWLEDGE_MANAGER] })]) {
      const q = await question();
      expect((await c.accept(who, q.answer)).thread.state).toBe('SOLVED');
      expect(events.of(AnswerAccepted).at(-1)).toMatchObject({ byId: who.id, onBehalf: true });
      expect((await c.unaccept(asker, q.answer)).thread.state).toBe('ANSWERED');
    }
  });

  test("the asker's own answer may solve it", async () => {
    const q = await question(0);
    const own = await c.answer(asker, q.thread);
    expect((await c.accept(asker, own.post.id)).thread.state).toBe('SOLVED');
  });

  test('twice is once', async () => {
    const q = await question();
    await c.accept(asker, q.answer);
    expect((await c.accept(asker, q.answer)).thread.acceptedCount).toBe(1);
    expect((await c.unaccept(asker, q.answer)).thread.acceptedCount).toBe(0);
    expect((await c.unaccept(asker, q.answer)).thread.acceptedCount).toBe(0);
    expect(events.names().filter((n) => n.includes('accepted'))).toEqual([AnswerAccepted.name, AnswerUnaccepted.name]);
  });

  test('is refused to others, for the question itself, on a locked or deleted thread', async () => {
    const q = await question();
    expect((await c.accept(undefined, q.answer)).error).toBe('UNAUTHENTICATED');
    expect((await c.accept(helper, q.answer)).error).toBe('FORBIDDEN');
    expect((await c.accept(await member(t, { grants: [[Role.EXPERT, (await space(t)).id]] }), q.answer)).error).toBe('FORBIDDEN');
    expect((await c.accept(asker, q.question)).error).toBe('FORBIDDEN');
    expect((await c.accept(asker, 'pnothing')).error).toBe('NOT_FOUND');
    await c.lock(moderator, q.thread);
    expect((await c.accept(asker, q.answer)).code).toBe('THREAD_LOCKED');
    await c.lock(moderator, q.thread, false);
    await c.delete(moderator, q.question);
    expect((await c.accept(asker, q.answer)).code).toBe('THREAD_NOT_PUBLISHED');
    expect((await c.accept(helper, q.answer)).error).toBe('NOT_FOUND');
    expect((await threadRow(q.thread))?.accepted_count).toBe(0);
  });

  test('a discussion has no solution', async () => {
    const { thread } = await c.ask(asker, { space: 'help', kind: 'DISCUSSION' });
    const r = await c.answer(helper, thread.id);
    expect((await c.accept(asker, r.post.id)).error).toBe('FORBIDDEN');
  });
});

describe('rejecting', () => {
  test('is the asker saying why it did not help; accepting later ends it', async () => {
    const q = await question();
    expect((await c.reject(helper, q.answer)).error).toBe('FORBIDDEN');
    expect((await c.reject(asker, q.answer, ' ')).fields).toMatchObject([{ field: 'reason', code: 'REQUIRED' }]);
    const r = await c.reject(asker, q.answer, 'Same noise as before');
    expect(r.post).toMatchObject({ rejectedReason: 'Same noise as before' });
    expect(events.of(AnswerRejected)).toEqual([{ threadId: q.thread, postId: q.answer, byId: asker.id, reason: 'Same noise as before' }]);
    expect((await c.reject(asker, q.answer)).code).toBe('ALREADY_REJECTED');
    expect((await c.accept(asker, q.answer)).post).toMatchObject({ rejectedAt: null, rejectedReason: null });
  });
});

describe('deleting and hiding', () => {
  test('an accepted answer that goes is accepted no more, and not when it comes back', async () => {
    const q = await question();
    await c.accept(asker, q.answer);
    events.clear();
    expect(await c.delete(helper, q.answer)).toMatchObject({ post: { visibility: 'DELETED' }, thread: { state: 'OPEN', answerCount: 0, acceptedCount: 0 } });
    expect(events.of(AnswerUnaccepted)).toEqual([{ threadId: q.thread, postId: q.answer, byId: helper.id }]);
    const gone = { threadId: q.thread, postId: q.answer, kind: 'answer', from: 'public', to: 'deleted', byId: helper.id };
    expect(events.of(PostVisibilityChanged)).toEqual([{ ...gone, acceptedAt: expect.any(String), acceptedById: asker.id }]);
    expect((await c.restore(asker, q.answer)).error).toBe('NOT_FOUND');
    expect(await c.restore(helper, q.answer)).toMatchObject({ post: { visibility: 'PUBLIC', acceptedAt: null }, thread: { state: 'ANSWERED', answerCount: 1 } });
    await c.accept(asker, q.answer);
    expect(await c.hide(moderator, q.answer, 'Advertisement')).toMatchObject({ post: { visibility: 'HIDDEN' }, thread: { state: 'OPEN' } });
    expect(events.of(PostVisibilityChanged).at(-1)).toMatchObject({ to: 'hidden', reason: 'Advertisement' });
    expect(await c.unhide(moderator, q.answer)).toMatchObject({ post: { visibility: 'PUBLIC' }, thread: { state: 'ANSWERED' } });
  });

  test('what a moderator hid or deleted does not come back through its author', async () => {
    const q = await question(2);
    await c.hide(moderator, q.answer);
    expect((await c.hide(helper, q.answers[1]!)).error).toBe('FORBIDDEN');
    expect((await c.delete(helper, q.answer)).error).toBe('FORBIDDEN');
    expect((await c.unhide(helper, q.answer)).error).toBe('FORBIDDEN');
    await c.delete(moderator, q.answers[1]!);
    expect((await c.restore(helper, q.answers[1]!)).error).toBe('FORBIDDEN');
    expect((await c.restore(moderator, q.answers[1]!)).post.visibility).toBe('PUBLIC');
  });

  test("a thread goes with its question; others' answers keep the asker from it", async () => {
    const q = await question();
    expect((await c.delete(asker, q.question)).code).toBe('HAS_ANSWERS');
    expect((await c.delete(moderator, q.question, 'Off topic')).thread.visibility).toBe('DELETED');
    expect((await c.answer(helper, q.thread)).error).toBe('NOT_FOUND');
    expect((await c.restore(moderator, q.question)).thread).toMatchObject({ visibility: 'PUBLIC', state: 'ANSWERED' });
    const lonely = await question(0);
    expect((await c.delete(asker, lonely.question)).thread.visibility).toBe('DELETED');
    expect((await c.restore(asker, lonely.question)).thread.visibility).toBe('PUBLIC');
  });
});

describe('at once', () => {
  test('20 accepts of one answer: accepted once, one event', async () => {
    const q = await question();
    const all = await Promise.all(Array.from({ length: 20 }, (_, n) => c.accept(n % 2 ? asker : moderator, q.answer)));
    expect(all.every((r) => r.thread.state === 'SOLVED')).toBe(true);
    expect(events.of(AnswerAccepted)).toHaveLength(1);
    expect(await threadRow(q.thread)).toMatchObject({ accepted_count: 1, solution_id: q.answer });
  });

  test('accepts, un-accepts, deletions and answers of one thread end in what its rows say', async () => {
    const q = await question(5);
    const work = q.answers.flatMap((id, n) => [c.accept(asker, id), c.accept(expert, id), n % 2 ? c.unaccept(moderator, id) : c.delete(helper, id), c.answer(n % 2 ? expert : moderator, q.thread)]);
    const all = await Promise.all(work);
    expect(all.filter((r) => r.error === 'INTERNAL')).toEqual([]);
    const rows = await t.db.query<{ id: string; accepted_at: Date | null }>(`select id, accepted_at from post where thread_id = $1 and kind = 'answer' and visibility = 'public' order by accepted_at, id`, [q.thread]);
    const accepted = rows.filter((r) => r.accepted_at !== null);
    expect(rows).toHaveLength(7);
    expect(await threadRow(q.thread)).toMatchObject({ answer_count: 7, accepted_count: accepted.length, solution_id: accepted[0]?.id ?? null, state: accepted.length > 0 ? 'solved' : 'answered' });
    expect(await t.db.query(`select 1 from post where thread_id = $1 and visibility = 'deleted' and accepted_at is not null`, [q.thread])).toEqual([]);
  });
});

describe('everything at once', () => {
  test('nothing waits in a circle and nothing fails inside', async () => {
    const [a, b] = [await question(2), await question(2)];
    const deadlocks = async () => Number((await t.db.one<{ n: string }>('select deadlocks as n from pg_stat_database where datname = current_database()'))!.n);
    const before = await deadlocks();
    const all = await Promise.all([a, b].flatMap((q) => [helper, expert, moderator].flatMap((who) => [
      c.answer(who, q.thread), c.comment(who, q.question), c.comment(who, q.answer), c.answer(who, q.thread), c.alsoMe(who, q.thread), c.follow(who, q.thread), c.vote(who, q.question, 1),
      c.edit(expert, { post: q.question, body: `Edited while ${who.name} does something`, tags: ['boiler', 'night', who.id.slice(-4)] }),
      c.edit(moderator, { post: q.answer, body: `Edited while ${who.name} does more` }), c.accept(who, q.answers[1]!), c.take(who, q.thread), c.outcome(expert, { post: q.answer, kind: 'WORKED' }),
      c.ask(who, { space: 'help', tags: ['night', 'boiler', 'new'] }), c.duplicate(moderator, q.thread, q === a ? b.thread : a.thread),
    ])));
    expect(all.filter((r) => r.error === 'INTERNAL')).toEqual([]);
    expect(await deadlocks()).toBe(before);
  });
});

describe('around a question', () => {
  test('an expert takes it for ten minutes and gives it back', async () => {
    const q = await question(0);
    expect((await c.take(helper, q.thread)).error).toBe('FORBIDDEN');
    expect((await c.take(expert, q.thread)).__typename).toBe('ThreadPayload');
    expect(await t.db.one(`select taken_by_id, round(extract(epoch from taken_until - now()) / 60)::int as minutes from thread where id = $1`, [q.thread])).toEqual({ taken_by_id: expert.id, minutes: 10 });
    expect((await c.take(moderator, q.thread)).code).toBe('TAKEN');
    expect((await c.release(moderator, q.thread)).__typename).toBe('ThreadPayload');
    expect((await c.take(moderator, q.thread)).code).toBe('TAKEN');
    await c.release(expert, q.thread);
    expect((await c.take(moderator, q.thread)).__typename).toBe('ThreadPayload');
    await t.db.query(`update thread set taken_until = now() - interval '1 second' where id = $1`, [q.thread]);
    expect((await c.take(expert, q.thread)).__typename).toBe('ThreadPayload');
    await c.answer(helper, q.thread);
    expect((await c.take(moderator, q.thread)).code).toBe('TAKEN');
    await c.answer(expert, q.thread);
    expect((await c.take(moderator, q.thread)).__typename).toBe('ThreadPayload');
  });

  test('people with the same question are counted once each', async () => {
    const q = await question(0);
    expect((await c.alsoMe(asker, q.thread)).code).toBe('OWN_POST');
    await Promise.all(Array.from({ length: 10 }, () => c.alsoMe(helper, q.thread)));
    expect((await c.alsoMe(expert, q.thread)).thread.alsoMeCount).toBe(2);
    expect((await c.alsoMe(helper, q.thread, false)).thread.alsoMeCount).toBe(1);
  });

  test('following is on and off', async () => {
    const q = await question(0);
    const follows = () => t.db.query('select 1 from follow where account_id = $1 and thread_id = $2', [helper.id, q.thread]);
    await c.follow(helper, q.thread);
    await c.follow(helper, q.thread);
    expect(await follows()).toHaveLength(1);
    await c.follow(helper, q.thread, false);
    expect(await follows()).toHaveLength(0);
    expect((await c.follow(undefined, q.thread)).error).toBe('UNAUTHENTICATED');
  });

  test('a duplicate is closed towards its original, without chains or circles', async () => {
    const [a, b, original] = [await question(0), await question(0), await question(0)];
    expect((await c.duplicate(helper, a.thread, original.thread)).error).toBe('FORBIDDEN');
    expect((await c.duplicate(moderator, a.thread, a.thread)).fields).toMatchObject([{ field: 'original', code: 'INVALID' }]);
    expect((await c.duplicate(moderator, a.thread, 'tnothing')).fields).toMatchObject([{ field: 'original', code: 'UNKNOWN' }]);
    expect((await c.duplicate(expert, a.thread, b.thread)).thread).toMatchObject({ closeReason: 'DUPLICATE' });
    expect((await c.duplicate(expert, b.thread, a.thread)).fields).toMatchObject([{ field: 'original', code: 'INVALID' }]);
    await c.duplicate(expert, b.thread, original.thread);
    expect(await t.db.query('select id from thread where duplicate_of_id = $1 order by id', [original.thread])).toEqual([{ id: a.thread }, { id: b.thread }].sort((x, y) => (x.id < y.id ? -1 : 1)));
    expect((await c.answer(helper, a.thread)).code).toBe('THREAD_CLOSED');
  });
});

describe('with time', () => {
  const age = (thread: string, days: number) =>
    t.db.query(
      `with p as (update post set created_at = created_at - make_interval(days => $2) where thread_id = $1)
       update thread set last_activity_at = last_activity_at - make_interval(days => $2), solved_at = solved_at - make_interval(days => $2) where id = $1`,
      [thread, days],
    );
  const jobs = () => t.app.get(Queues);

  test('a solved question closes 30 days after its last post; one that is not solved stays open', async () => {
    const [old, recent, unsolved] = [await question(), await question(), await question()];
    await c.accept(asker, old.answer);
    await c.accept(asker, recent.answer);
    await age(old.thread, 31);
    await age(recent.thread, 29);
    await age(unsolved.thread, 90);
    await jobs().runNow('threads.close-solved');
    const reasons = await t.db.query('select close_reason from thread where id = any($1) order by array_position($1, id)', [[old.thread, recent.thread, unsolved.thread]]);
    expect(reasons).toEqual([{ close_reason: 'solved_long_ago' }, { close_reason: null }, { close_reason: null }]);
    expect((await c.answer(helper, old.thread)).code).toBe('THREAD_CLOSED');
    expect((await c.ask(helper, { space: 'help', followUpOf: old.thread })).__typename).toBe('ThreadPayload');
  });

  test('the asker is reminded to accept after 7 and 14 days, once each, and the link accepts once', async () => {
    const q = await question(2);
    const solved = await question();
    await c.accept(asker, solved.answer);
    const due = () => events.of(AcceptReminderDue).filter((e) => [q.thread, solved.thread].includes(e.threadId));
    await age(q.thread, 6);
    await jobs().runNow('threads.accept-reminders');
    expect(due()).toEqual([]);
    await age(q.thread, 2);
    await age(solved.thread, 8);
    await jobs().runNow('threads.accept-reminders');
    await jobs().runNow('threads.accept-reminders');
    expect(due()).toEqual([{ threadId: q.thread, accountId: asker.id, postId: q.answers[1] }]);
    await age(q.thread, 7);
    await jobs().runNow('threads.accept-reminders');
    await jobs().runNow('threads.accept-reminders');
    expect(due()).toHaveLength(2);

    await t.settle();
    const folder = path.join(t.config.DATA_DIR, 'mail');
    const mails = await Promise.all((await readdir(folder)).sort().map((file) => readFile(path.join(folder, file), 'utf8')));
    const links = mails.flatMap((mail) => /http:\/\/community\.test\/accept\?token=[\w-]{43}/.exec(mail.replaceAll('=\r\n', '').replaceAll('=3D', '='))?.[0] ?? []);
    const link = links.at(-1)!;
    const token = new URL(link).searchParams.get('token')!;
    const looked = await t.gql<{ acceptLink: unknown }>('query ($token: String!) { acceptLink(token: $token) { id accepted } }', { token });
    expect(looked.data.acceptLink).toEqual({ id: q.answers[1], accepted: false }); // whoever looks at the link changes nothing
    const accept = (link: string) => t.gql('mutation ($link: String!) { acceptByToken(token: $link) { __typename ... on Conflict { code } } }', { link });
    expect((await accept(token)).data).toEqual({ acceptByToken: { __typename: 'Done' } });
    expect(await threadRow(q.thread)).toMatchObject({ state: 'solved' });
    await c.unaccept(asker, q.answers[1]!);
    expect((await accept(token)).data).toEqual({ acceptByToken: { __typename: 'Conflict', code: 'LINK_EXPIRED' } });
    expect((await accept('forged')).data).toEqual({ acceptByToken: { __typename: 'Conflict', code: 'LINK_EXPIRED' } });
    expect(await threadRow(q.thread)).toMatchObject({ state: 'answered' });
  });
});

describe('drafts', () => {
  interface Saved {
    draft?: { key: string; payload: object };
    fields?: { field: string; code: string }[];
    code?: string | undefined;
  }
  const save = async (as: TestMember | undefined, input: object): Promise<Saved> => {
    const { data, errors } = await t.gql<{ r: Saved } | null>(
      `mutation ($input: DraftInput!) { r: saveDraft(input: $input) { ... on DraftPayloadResult { draft { key payload { title body tags } } } ... on InvalidInput { fields { field code } } ... on Conflict { code } } }`,
      { input }, { as: as?.cookie },
    );
    return data?.r ?? { code: errors?.[0]?.extensions.code };
  };

  test('keep what is typed, word for word, one a place', async () => {
    expect(await save(asker, { key: 'ask', title: 'Wh', body: '  code\n\u0000 \ud800' })).toEqual({ draft: { key: 'ask', payload: { title: 'Wh', body: '  code\n \ufffd', tags: null } } });
    await save(asker, { key: 'ask', title: 'Why', tags: ['Boil'] });
    expect(await t.db.query('select payload from draft where account_id = $1', [asker.id])).toEqual([{ payload: { title: 'Why', tags: ['Boil'] } }]);
    await t.gql('mutation { discardDraft(key: "ask") { __typename } }', {}, { as: asker.cookie });
    expect(await t.db.query('select payload from draft where account_id = $1', [asker.id])).toEqual([]);
  });

  test('refuse other keys, too much text and guests', async () => {
    expect((await save(asker, { key: 'diary', body: 'x' })).fields).toEqual([{ field: 'key', code: 'INVALID' }]);
    expect((await save(asker, { key: 'ask', body: 'x'.repeat(60_001) })).fields).toEqual([{ field: 'body', code: 'TOO_LONG' }]);
    expect((await save(undefined, { key: 'ask', body: 'x' })).code).toBe('UNAUTHENTICATED');
  });
});
