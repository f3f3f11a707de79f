import { Role } from '@helpcommons/shared';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createTestApp, type TestApp } from '../../../test/app.ts';
import { type Item, moderation } from '../../../test/moderation.ts';
import { member, space, type TestMember, type TestSpace } from '../../../test/people.ts';
import { commands, questionOf } from '../../../test/threads.ts';

let t: TestApp;
let c: ReturnType<typeof commands>;
let m: ReturnType<typeof moderation>;
let help: TestSpace;
let moderator: TestMember;
let second: TestMember;
let author: TestMember;
let asker: TestMember;

beforeAll(async () => {
  t = await createTestApp();
  c = commands(t);
  m = moderation(t);
  help = await space(t, { slug: 'help' });
  moderator = await member(t, { grants: [Role.MODERATOR], name: 'Mo' });
  second = await member(t, { grants: [Role.MODERATOR], name: 'Second' });
  asker = await member(t);
});
afterAll(() => t.close());

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
const row = async (post: string) => (await t.db.one<{ visibility: string; acceptedAt: Date | null }>('select visibility, accepted_at as "acceptedAt" from post where id = $1', [post]))!;
const visibility = async (post: string) => (await row(post)).visibility;
const standing = async ({ id }: TestMember) => (await t.db.one<{ state: string; reputation: number }>('select state, reputation from account where id = $1', [id]))!;
const itemOf = async (post: string, as = moderator) => (await m.queue(as)).find((i) => i.post?.id === post);

/** An answer of a new author that somebody reported. */
async function reported(reason = 'SPAM', slug = 'help'): Promise<{ thread: string; answer: string; item: Item }> {
  author = await member(t);
  const { thread } = await c.ask(asker, { space: slug });
  const { post } = await c.answer(author, thread.id);
  await m.report(await member(t, { trustLevel: 1 }), { post: post.id, reason });
  return { thread: thread.id, answer: post.id, item: (await itemOf(post.id))! };
}

describe('each decision', () => {
  test.each([
    ['APPROVE', 'public', 'active', 'DISMISSED'], ['DISMISS', 'public', 'active', 'DISMISSED'], ['HIDE', 'hidden', 'active', 'UPHELD'], ['DELETE', 'deleted', 'active', 'UPHELD'],
    ['WARN', 'deleted', 'active', 'UPHELD'], ['SILENCE', 'deleted', 'silenced', 'UPHELD'], ['SUSPEND', 'deleted', 'suspended', 'UPHELD'],
  ])('%s', async (decision, shown, state, outcome) => {
    const { answer, item } = await reported();
    const decided = await m.decide(moderator, item.id, decision, { until: inDays(7) });
    expect(decided.item).toMatchObject({ state: 'DECIDED', outcome: decision, reports: [{ outcome }] });
    expect(await visibility(answer)).toBe(shown);
    expect((await standing(author)).state).toBe(state);
    expect(await itemOf(answer)).toBeUndefined();
    expect(await t.db.query('select action, reason from audit_entry where subject_id = $1 and action like $2', [answer, 'review.%'])).toEqual([{ action: `review.${decision.toLowerCase()}`, reason: 'Because of the rules' }]);
  });

  test('edit and approve: the text is changed and shown', async () => {
    const { answer, item } = await reported('PERSONAL_DATA');
    await m.decide(moderator, item.id, 'HIDE');
    const other = await reported('PERSONAL_DATA');
    expect((await m.decide(moderator, other.item.id, 'EDIT')).fields).toEqual([{ field: 'body', code: 'REQUIRED' }]);
    await m.decide(moderator, other.item.id, 'EDIT', { body: 'The same without the telephone number.' });
    expect(await t.db.one('select markdown, visibility, revision from post where id = $1', [other.answer])).toEqual({ markdown: 'The same without the telephone number.', visibility: 'public', revision: 2 });
    expect(await visibility(answer)).toBe('hidden');
  });

  test('escalate: it waits for the moderators of all spaces', async () => {
    const local = await member(t, { grants: [[Role.MODERATOR, help.id]] });
    const { item } = await reported();
    expect((await m.decide(local, item.id, 'ESCALATE')).item).toMatchObject({ state: 'OPEN', escalatedAt: expect.any(String) });
    expect((await m.decide(local, item.id, 'DELETE')).error).toBe('NOT_FOUND');
    expect((await m.decide(moderator, item.id, 'ESCALATE')).code).toBe('ALREADY_ESCALATED');
    expect((await m.decide(moderator, item.id, 'DELETE')).item.state).toBe('DECIDED');
  });

  test('a reason is needed for what the author is told, an end for what lasts', async () => {
    const { item } = await reported();
    expect((await m.decide(moderator, item.id, 'DELETE', { reason: '' })).fields).toEqual([{ field: 'reason', code: 'REQUIRED' }]);
    expect((await m.decide(moderator, item.id, 'SUSPEND')).fields).toEqual([{ field: 'until', code: 'REQUIRED' }]);
    expect((await m.decide(moderator, item.id, 'SUSPEND', { until: inDays(-1) })).fields).toEqual([{ field: 'until', code: 'INVALID' }]);
    expect((await m.decide(moderator, item.id, 'DISMISS', { reason: undefined })).item.state).toBe('DECIDED');
  });

  test('of a profile: the person is warned or suspended, nothing else', async () => {
    const person = await member(t);
    await m.report(await member(t), { account: person.id, reason: 'ABUSE' });
    const item = (await m.queue(moderator)).find((i) => i.author?.id === person.id)!;
    expect(item.possible).toEqual(['DISMISS', 'WARN', 'SILENCE', 'SUSPEND', 'ESCALATE']);
    expect((await m.decide(moderator, item.id, 'DELETE')).code).toBe('NOT_POSSIBLE');
    await m.decide(moderator, item.id, 'SUSPEND', { until: inDays(1) });
    expect((await standing(person)).state).toBe('suspended');
  });
});

describe('one item', () => {
  test('is decided once: of two moderators at once one decides, the other is told who and what', async () => {
    const { answer, item } = await reported();
    const both = await Promise.all([m.decide(moderator, item.id, 'DELETE'), m.decide(second, item.id, 'DISMISS')]);
    expect(both.map((r) => r.code ?? 'DECIDED').sort()).toEqual(['ALREADY_DECIDED', 'DECIDED']);
    const told = both.find((r) => r.code)!.message!;
    const first = both[0]!.code ? ['Second', 'dismiss', 'public'] : ['Mo', 'delete', 'deleted'];
    expect(told).toContain(`${first[0]} decided this already: ${first[1]}`);
    expect(await visibility(answer)).toBe(first[2]);
    expect(await t.db.query('select 1 from decision where item_id = $1', [item.id])).toHaveLength(1);
  });

  test('is left to who claimed it, until the claim ends', async () => {
    const { item } = await reported();
    expect((await m.claim(moderator, item.id)).item.claimedBy?.id).toBe(moderator.id);
    expect((await m.claim(second, item.id)).code).toBe('CLAIMED');
    expect((await m.decide(second, item.id, 'DISMISS'))).toMatchObject({ code: 'CLAIMED', message: 'Mo is looking at this' });
    await t.db.query(`update review_item set claimed_until = now() - interval '1 second' where id = $1`, [item.id]);
    expect((await m.decide(second, item.id, 'DISMISS')).item.state).toBe('DECIDED');
  });

  test('leaves by itself when its post is gone, hidden or deleted elsewhere', async () => {
    const own = await reported();
    await c.delete(author, own.answer);
    const hidden = await reported();
    await c.hide(second, hidden.answer);
    await t.settle();
    expect(await itemOf(own.answer)).toBeUndefined();
    expect(await itemOf(hidden.answer)).toBeUndefined();
    expect((await m.decide(moderator, own.item.id, 'DELETE')).code).toBe('ALREADY_DECIDED');
    expect(await t.db.query('select outcome from report where item_id = any($1) order by outcome', [[own.item.id, hidden.item.id]])).toEqual([{ outcome: 'moot' }, { outcome: 'upheld' }]);
  });

  test('about oneself is for somebody else', async () => {
    const { thread } = await c.ask(asker, { space: 'help' });
    const { post } = await c.answer(moderator, thread.id);
    await m.report(await member(t), { post: post.id });
    expect((await m.decide(moderator, (await itemOf(post.id, second))!.id, 'DISMISS')).code).toBe('OWN_POST');
  });

  test('of many is decided for each, and says which could not be', async () => {
    const [one, two, three] = [await reported(), await reported(), await reported()];
    await m.decide(second, two.item.id, 'DISMISS');
    const results = await m.decideMany(moderator, { items: [one.item.id, two.item.id, three.item.id, 'q-unknown'], decision: 'DELETE', reason: 'A wave of advertisements' });
    expect(results.map((r) => r.code)).toEqual([null, 'ALREADY_DECIDED', null, 'NOT_FOUND']);
    expect([await visibility(one.answer), await visibility(two.answer), await visibility(three.answer)]).toEqual(['deleted', 'public', 'deleted']);
  });
});

describe('who may', () => {
  test('nobody but moderators reads the queue or decides; moderators of a space their own', async () => {
    const other = await space(t, { slug: 'other' });
    const { item } = await reported();
    const away = await member(t, { grants: [[Role.MODERATOR, other.id]] });
    for (const somebody of [undefined, await member(t, { trustLevel: 4 }), await member(t, { grants: [Role.EXPERT] }), await member(t, { grants: [Role.SALES] })]) {
      await expect(m.queue(somebody)).rejects.toThrow(/UNAUTHENTICATED|FORBIDDEN/);
      expect((await m.decide(somebody, item.id, 'DELETE')).error).toMatch(/UNAUTHENTICATED|FORBIDDEN/);
    }
    expect((await m.queue(away)).map((i) => i.id)).not.toContain(item.id);
    expect((await m.decide(away, item.id, 'DELETE')).error).toBe('NOT_FOUND');
    expect((await m.claim(away, item.id)).error).toBe('NOT_FOUND');
  });

  test('of a space may delete and warn, and keeps nobody from the whole community', async () => {
    const local = await member(t, { grants: [[Role.MODERATOR, help.id]] });
    const { item } = await reported();
    expect((await m.queue(local)).find((i) => i.id === item.id)!.possible).not.toContain('SUSPEND');
    expect((await m.decide(local, item.id, 'SUSPEND', { until: inDays(1) })).code).toBe('NOT_POSSIBLE');
    expect((await m.decide(local, item.id, 'WARN')).item.state).toBe('DECIDED');
  });
});

describe('an appeal', () => {
  /** Deleted as spam with a suspension, after it was accepted and voted for. */
  async function removed(decision = 'SILENCE') {
    const { thread, answer } = await reported();
    await c.accept(asker, answer);
    for (let n = 0; n < 3; n++) await c.vote(await member(t), answer, 1);
    await t.settle();
    const before = (await standing(author)).reputation;
    await m.decide(moderator, (await itemOf(answer))!.id, decision, { until: inDays(7) });
    await t.settle();
    const review = (await m.reviews(author))[0]!;
    return { thread, answer, before, review };
  }

  test('is decided by somebody else; reversed, the post is back in its place with its points, and the sanction is lifted', async () => {
    const { thread, answer, before, review } = await removed();
    expect(review).toMatchObject({ post: { id: answer }, decision: 'SILENCE', category: 'SPAM', reason: 'Because of the rules', state: 'REMOVED', canAppeal: true });
    expect(await standing(author)).toMatchObject({ state: 'silenced', reputation: 1 });
    expect(before).toBe(1 + 15 + 30);
    expect((await m.appeal(author, review.id)).review).toMatchObject({ canAppeal: false, appeal: { state: 'OPEN' } });
    expect((await m.appeal(author, review.id)).code).toBe('ALREADY_APPEALED');
    const item = (await m.queue(second, { kind: 'APPEAL' })).find((i) => i.post?.id === answer)!;
    expect(item.appeal).toEqual({ text: 'It is no spam at all', state: 'OPEN' });
    expect((await m.decide(moderator, item.id, 'DISMISS')).code).toBe('SAME_MODERATOR');
    await m.decide(second, item.id, 'APPROVE');
    await t.settle();
    expect(await row(answer)).toMatchObject({ visibility: 'public', acceptedAt: expect.any(Date) });
    expect(await t.db.one('select state, solution_id, answer_count from thread where id = $1', [thread])).toEqual({ state: 'solved', solution_id: answer, answer_count: 1 });
    expect(await standing(author)).toEqual({ state: 'active', reputation: before });
    expect((await m.reviews(author))[0]).toMatchObject({ state: 'RESTORED', canAppeal: false, appeal: { state: 'REVERSED' } });
    expect(await t.db.query(`select outcome from report r join decision d on d.item_id = r.item_id where d.id = $1`, [review.id])).toEqual([{ outcome: 'dismissed' }]);
  });

  test('is refused with a reason; everything stays', async () => {
    const { answer, review } = await removed('DELETE');
    await m.appeal(author, review.id);
    const item = (await m.queue(second, { kind: 'APPEAL' })).find((i) => i.post?.id === answer)!;
    expect((await m.decide(second, item.id, 'DISMISS', { reason: '' })).fields).toEqual([{ field: 'reason', code: 'REQUIRED' }]);
    await m.decide(second, item.id, 'DISMISS', { reason: 'Three links to one shop' });
    expect(await visibility(answer)).toBe('deleted');
    expect((await m.reviews(author))[0]).toMatchObject({ state: 'REMOVED', canAppeal: false, appeal: { state: 'UPHELD', reason: 'Three links to one shop' } });
  });

  test('is the author’s alone', async () => {
    const { review } = await removed('DELETE');
    expect((await m.appeal(await member(t), review.id)).error).toBe('NOT_FOUND');
    expect((await m.appeal(undefined, review.id)).error).toBe('UNAUTHENTICATED');
  });
});

describe('a suggested edit', () => {
  test('waits in the queue, is approved there, and leaves when it is settled elsewhere', async () => {
    const writer = await member(t);
    const { thread } = await c.ask(writer, { space: 'help' });
    const question = await questionOf(t, thread.id);
    await c.edit(await member(t), { post: question, body: 'The same with better words.' });
    await c.edit(await member(t), { post: question, body: 'The same with still other words.' });
    await t.settle();
    const items = (await m.queue(moderator, { kind: 'SUGGESTED_EDIT' })).filter((i) => i.post?.id === question);
    expect(items).toHaveLength(2);
    expect((await m.decide(moderator, items[0]!.id, 'APPROVE')).item).toMatchObject({ state: 'DECIDED', outcome: 'APPROVE' });
    await t.settle();
    expect(await t.db.one('select markdown from post where id = $1', [question])).toEqual({ markdown: 'The same with better words.' });
    expect((await m.queue(moderator, { kind: 'SUGGESTED_EDIT' })).filter((i) => i.post?.id === question)).toEqual([]);
  });
});
