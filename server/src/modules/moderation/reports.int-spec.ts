import { Role } from '@helpcommons/shared';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createTestApp, type TestApp } from '../../../test/app.ts';
import { moderation } from '../../../test/moderation.ts';
import { member, space, type TestMember } from '../../../test/people.ts';
import { commands, questionOf } from '../../../test/threads.ts';
import { Settings } from '../../platform/config/settings.ts';

let t: TestApp;
let c: ReturnType<typeof commands>;
let m: ReturnType<typeof moderation>;
let moderator: TestMember;
let author: TestMember;

beforeAll(async () => {
  t = await createTestApp();
  c = commands(t);
  m = moderation(t);
  await space(t, { slug: 'help' });
  moderator = await member(t, { grants: [Role.MODERATOR] });
  author = await member(t);
  await t.app.get(Settings).set('moderation.report.guestPerNetworkPerHour', 50);
});
afterAll(() => t.close());

async function answered(by = author) {
  const { thread } = await c.ask(await member(t), { space: 'help' });
  const { post } = await c.answer(by, thread.id);
  return { thread: thread.id, question: await questionOf(t, thread.id), answer: post.id };
}
const visibility = async (post: string) => (await t.db.one<{ visibility: string }>('select visibility from post where id = $1', [post]))!.visibility;
const itemOf = async (post: string) => (await m.queue(moderator)).find((i) => i.post?.id === post);
/** Reporters of weight 1, 2, 3 … */
const ofTrust = (trustLevel: number) => member(t, { trustLevel });

describe('weights', () => {
  test('add up to hide the post at the threshold, not before, and once a person', async () => {
    const q = await answered();
    const first = await ofTrust(3);
    await m.report(first, { post: q.answer, reason: 'ABUSE', text: 'Insults people' });
    await m.report(await ofTrust(2), { post: q.answer, reason: 'ABUSE' });
    expect(await visibility(q.answer)).toBe('public');
    expect(await itemOf(q.answer)).toMatchObject({ kind: 'REPORT', weight: 7, reports: [{ reason: 'ABUSE', text: 'Insults people', weight: 4, reporter: { id: first.id } }, { weight: 3 }] });
    await t.db.query(`update report set created_at = now() - interval '25 hours' where reporter_id = $1`, [first.id]);
    await m.report(first, { post: q.answer, reason: 'ABUSE', text: 'Still' });
    expect(await visibility(q.answer)).toBe('public');
    await m.report(await ofTrust(0), { post: q.answer, reason: 'SPAM' });
    expect(await visibility(q.answer)).toBe('hidden');
    expect(await m.reviews(author)).toMatchObject([{ post: { id: q.answer }, decision: 'HIDE', rule: 'reports', category: 'ABUSE', state: 'HIDDEN', automatic: true, canAppeal: true }]);
    expect(await itemOf(q.answer)).toMatchObject({ state: 'OPEN', weight: 8 });
  });

  test('grow with being right, shrink with being wrong', async () => {
    const [right, wrong] = [await ofTrust(1), await ofTrust(1)];
    for (let n = 0; n < 5; n++) {
      const q = await answered();
      await m.report(right, { post: q.answer });
      await m.report(wrong, { post: q.question });
      await m.decide(moderator, (await itemOf(q.answer))!.id, 'DELETE');
      await m.decide(moderator, (await itemOf(q.question))!.id, 'DISMISS');
    }
    const q = await answered();
    await m.report(right, { post: q.answer });
    await m.report(wrong, { post: q.answer });
    expect((await itemOf(q.answer))!.reports.map((r) => r.weight)).toEqual([5, 1]);
  });

  test('of staff is 5', async () => {
    const q = await answered();
    await m.report(moderator, { post: q.answer });
    expect(await itemOf(q.answer)).toMatchObject({ weight: 5 });
  });
});

describe('hiding', () => {
  test("a spam report of an experienced member hides a newcomer's post at once; other reasons and other posts wait", async () => {
    const q = await answered(await member(t, { trustLevel: 0 }));
    await m.report(await ofTrust(2), { post: q.answer });
    await m.report(await ofTrust(3), { post: q.answer, reason: 'OFF_TOPIC' });
    expect(await visibility(q.answer)).toBe('public');
    const other = await answered(await member(t, { trustLevel: 0 }));
    await m.report(await ofTrust(3), { post: other.answer });
    expect(await visibility(other.answer)).toBe('hidden');
    const third = await answered();
    await m.report(await ofTrust(3), { post: third.answer });
    expect(await visibility(third.answer)).toBe('public');
  });

  test('never by others what staff wrote, but by staff', async () => {
    const q = await answered(await member(t, { grants: [Role.SALES], trustLevel: 0 }));
    for (let n = 0; n < 4; n++) await m.report(await ofTrust(4), { post: q.answer });
    expect(await visibility(q.answer)).toBe('public');
    expect(await itemOf(q.answer)).toMatchObject({ weight: 20 });
    await m.report(moderator, { post: q.answer });
    expect(await visibility(q.answer)).toBe('public');
    await m.report(await member(t, { grants: [Role.KNOWLEDGE_MANAGER] }), { post: q.answer });
    expect(await visibility(q.answer)).toBe('hidden');
  });

  test('of a thread takes its question; profiles and articles stay', async () => {
    const q = await answered();
    await m.report(await ofTrust(4), { thread: q.thread });
    await m.report(await ofTrust(4), { thread: q.thread });
    expect(await visibility(q.question)).toBe('hidden');
    expect((await t.gql('query ($id: ID!) { thread(id: $id) { id } }', { id: q.thread })).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    const somebody = await member(t);
    await m.report(await ofTrust(4), { account: somebody.id, reason: 'ABUSE' });
    await m.report(await ofTrust(4), { account: somebody.id, reason: 'ABUSE' });
    expect((await m.queue(moderator)).find((i) => i.author?.id === somebody.id)).toMatchObject({ subjectType: 'ACCOUNT', weight: 10 });
  });

  test('follows the settings', async () => {
    const settings = t.app.get(Settings);
    await settings.set('moderation.report.hideWeight', 2);
    const q = await answered();
    await m.report(await ofTrust(1), { post: q.answer });
    await settings.set('moderation.report.hideWeight', 8);
    expect(await visibility(q.answer)).toBe('hidden');
  });
});

describe('reporting', () => {
  test('the same again is taken a day later, also when it was pressed twice at once', async () => {
    const q = await answered();
    const reporter = await ofTrust(1);
    const twice = await Promise.all([m.report(reporter, { post: q.answer }), m.report(reporter, { post: q.answer, reason: 'ABUSE' })]);
    expect(twice.map((r) => r.code ?? r.__typename).sort()).toEqual(['ALREADY_REPORTED', 'Done']);
    await t.db.query(`update report set created_at = now() - interval '24 hours 1 minute' where reporter_id = $1`, [reporter.id]);
    expect((await m.report(reporter, { post: q.answer })).__typename).toBe('Done');
    expect((await m.report(reporter, { post: q.question })).__typename).toBe('Done');
  });

  test('by guests: what is against the law, with an address, and it hides nothing', async () => {
    const q = await answered();
    expect((await m.report(undefined, { post: q.answer })).fields).toEqual([{ field: 'reason', code: 'INVALID' }, { field: 'email', code: 'REQUIRED' }]);
    expect((await m.report(undefined, { post: q.answer, reason: 'ILLEGAL', email: 'nobody' })).fields).toEqual([{ field: 'email', code: 'INVALID' }]);
    for (let n = 0; n < 10; n++) await m.report(undefined, { post: q.answer, reason: 'ILLEGAL', email: `guest-${n}@mail.test`, text: 'My address is in it' });
    expect(await visibility(q.answer)).toBe('public');
    expect((await m.report(undefined, { post: q.answer, reason: 'ILLEGAL', email: 'Guest-1@mail.test' })).code).toBe('ALREADY_REPORTED');
    const item = await itemOf(q.answer);
    expect(item).toMatchObject({ weight: 0, reportCount: 10 });
    expect(item!.reports[0]).toMatchObject({ email: 'guest-0@mail.test', reporter: null, text: 'My address is in it' });
  });

  test('by guests of one network is limited', async () => {
    const settings = t.app.get(Settings);
    const q = await answered();
    await t.db.query(`delete from rate_limit where key like 'report:%'`);
    await settings.set('moderation.report.guestPerNetworkPerHour', 2);
    const codes: unknown[] = [];
    for (let n = 0; n < 3; n++) codes.push((await m.report(undefined, { post: q.answer, reason: 'ILLEGAL', email: `other-${n}@mail.test` })).error);
    await settings.set('moderation.report.guestPerNetworkPerHour', 50);
    expect(codes).toEqual([undefined, undefined, 'RATE_LIMITED']);
  });

  test('is for what one may see and did not write; who may only read reports what is against the law', async () => {
    const q = await answered();
    expect((await m.report(author, { post: q.answer })).code).toBe('OWN_POST');
    await c.hide(moderator, q.answer);
    expect((await m.report(await ofTrust(1), { post: q.answer })).error).toBe('NOT_FOUND');
    const hidden = await space(t, { readAudience: 'staff' });
    const inside = await c.ask(moderator, { space: hidden.slug });
    expect((await m.report(await ofTrust(1), { thread: inside.thread.id })).error).toBe('NOT_FOUND');
    const silenced = await member(t, { state: 'silenced', trustLevel: 4 });
    expect((await m.report(silenced, { post: q.question })).fields).toMatchObject([{ field: 'reason' }]);
    expect((await m.report(silenced, { post: q.question, reason: 'ILLEGAL' })).__typename).toBe('Done');
    expect(await itemOf(q.question)).toMatchObject({ weight: 0 });
  });

  test('other needs words; what the viewer may report it for is told', async () => {
    const q = await answered();
    expect((await m.report(await ofTrust(1), { post: q.answer, reason: 'OTHER' })).fields).toEqual([{ field: 'text', code: 'REQUIRED' }]);
    const ask = async (as?: string) => (await t.gql<{ post: { reportReasons: string[] } }>('query ($id: ID!) { post(id: $id) { reportReasons } }', { id: q.answer }, { as })).data.post.reportReasons;
    expect(await ask()).toEqual(['ILLEGAL']);
    expect(await ask(author.cookie)).toEqual([]);
    expect(await ask((await ofTrust(0)).cookie)).toHaveLength(8);
  });

  test('what is called dangerous is looked at at once, with the reason', async () => {
    const q = await answered();
    const who = await ofTrust(2);
    await c.outcome(who, { post: q.answer, kind: 'DANGEROUS', reason: 'It sets the boiler on fire' });
    await t.settle();
    expect(await itemOf(q.answer)).toMatchObject({ kind: 'REPORT', rule: 'dangerous', reports: [{ text: 'It sets the boiler on fire', reporter: { id: who.id } }] });
  });
});
