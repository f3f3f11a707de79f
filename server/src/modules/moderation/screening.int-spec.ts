import { Role } from '@helpcommons/shared';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { createTestApp, type TestApp } from '../../../test/app.ts';
import { moderation } from '../../../test/moderation.ts';
import { member, space, type TestMember } from '../../../test/people.ts';
import { screening } from '../../../test/screening.ts';
import { commands, questionOf, someText } from '../../../test/threads.ts';
import { Settings } from '../../platform/config/settings.ts';
import { RuleBook } from './use-cases/screening/rule-book.ts';

let t: TestApp;
let c: ReturnType<typeof commands>;
let m: ReturnType<typeof moderation>;
let s: ReturnType<typeof screening>;
let moderator: TestMember;
let thread: string;

beforeAll(async () => {
  t = await createTestApp();
  c = commands(t);
  m = moderation(t);
  s = screening(t);
  await space(t, { slug: 'help' });
  moderator = await member(t, { grants: [Role.MODERATOR] });
  await t.app.get(Settings).set('posting.newAccount.secondsBetween', 0);
});
afterAll(() => t.close());
beforeEach(async () => {
  thread = (await c.ask(await member(t), { space: 'help' })).thread.id;
});

const newcomer = () => member(t, { trustLevel: 0 });
async function itemOf(post: string) {
  await t.settle();
  return (await m.queue(moderator)).find((i) => i.post?.id === post);
}
const LINK = 'Everything about it is at https://shop.example/valves';

describe('first links', () => {
  test('hold the first posts of a newcomer until somebody has looked, and tell them; after two nobody looks any more', async () => {
    const who = await newcomer();
    for (const n of [1, 2]) {
      const { post } = await c.answer(who, thread, `${LINK}?${n}`);
      expect(post.visibility).toBe('HELD');
      const item = await itemOf(post.id);
      expect(item).toMatchObject({ kind: 'HELD', rule: 'first_links', detail: `https://shop.example/valves?${n}` });
      expect(await m.reviews(who)).toContainEqual(expect.objectContaining({ rule: 'first_links', state: 'HELD', automatic: true }));
      await m.decide(moderator, item!.id, 'APPROVE');
    }
    expect((await c.answer(who, thread, `${LINK}?3`)).post.visibility).toBe('PUBLIC');
  });

  test('move no thread in the lists before somebody has looked', async () => {
    const activity = async () => (await t.db.one<{ at: Date }>('select last_activity_at as at from thread where id = $1', [thread]))!.at.getTime();
    const before = await activity();
    const { post } = await c.answer(await newcomer(), thread, `${LINK}?quiet`);
    expect(await activity()).toBe(before);
    await m.decide(moderator, (await itemOf(post.id))!.id, 'APPROVE');
    expect(await activity()).toBeGreaterThan(before);
  });

  test('of others, to ourselves, or none are fine', async () => {
    expect((await c.answer(await member(t), thread, LINK)).post.visibility).toBe('PUBLIC');
    expect((await c.answer(await newcomer(), thread, `As told at ${t.config.PUBLIC_URL}/questions`)).post.visibility).toBe('PUBLIC');
    expect((await c.answer(await newcomer(), thread)).post.visibility).toBe('PUBLIC');
    expect((await c.answer(await member(t, { trustLevel: 0, grants: [Role.MODERATOR] }), thread, LINK)).post.visibility).toBe('PUBLIC');
  });

  test('cannot be put in afterwards: the edit waits, the post stays as it was', async () => {
    const who = await newcomer();
    const { post } = await c.answer(who, thread, 'The valve is stuck, I think.');
    const edited = await c.edit(who, { post: post.id, body: `The valve is stuck, I think. ${LINK}` });
    expect(edited).toMatchObject({ post: { visibility: 'PUBLIC', bodyMarkdown: 'The valve is stuck, I think.' }, suggested: { state: 'OPEN' } });
    const waiting = async (as: TestMember) => (await t.gql<{ post: { viewerSuggestion: { rule: string } | null } }>('query q($id: ID!) { post(id: $id) { viewerSuggestion { rule } } }', { id: post.id }, { as: as.cookie })).data.post.viewerSuggestion;
    expect(await waiting(who)).toEqual({ rule: 'first_links' });
    expect(await waiting(moderator)).toBeNull();
    const item = await itemOf(post.id);
    expect(item).toMatchObject({ kind: 'SUGGESTED_EDIT', rule: 'first_links' });
    await m.decide(moderator, item!.id, 'APPROVE');
    expect(await t.db.one('select revision from post where id = $1', [post.id])).toEqual({ revision: 2 });
  });

  test('hold questions and comments as well', async () => {
    const asked = await c.ask(await newcomer(), { space: 'help', body: LINK });
    expect(asked.thread.visibility).toBe('HELD');
    expect((await c.comment(await newcomer(), await questionOf(t, thread), LINK)).post.visibility).toBe('HELD');
  });
});

describe('what newcomers copy or paste', () => {
  test('a text that stands here already is held', async () => {
    const text = 'We sell thermostats, valves and hubs at half of the price of this maker.';
    expect((await c.answer(await newcomer(), thread, text)).post.visibility).toBe('PUBLIC');
    const copy = await c.answer(await newcomer(), thread, text);
    expect(copy.post.visibility).toBe('HELD');
    expect(await itemOf(copy.post.id)).toMatchObject({ rule: 'duplicate_text' });
    expect((await c.answer(await member(t), thread, text)).post.visibility).toBe('PUBLIC');
  });

  test('a text that came faster than people type is held', async () => {
    const [fast, slow] = [await newcomer(), await newcomer()];
    const text = `${someText()} `.repeat(6);
    for (const who of [fast, slow]) await s.draft(who, `answer:${thread}`, 'T');
    await t.db.query(`update draft set started_at = now() - interval '5 minutes' where account_id = $1`, [slow.id]);
    await t.db.query(`update draft set started_at = now() - interval '5 seconds' where account_id = $1`, [fast.id]);
    const held = await c.answer(fast, thread, text);
    expect(held.post.visibility).toBe('HELD');
    expect(await itemOf(held.post.id)).toMatchObject({ rule: 'typing_speed' });
    expect((await c.answer(slow, thread, `${someText()} `.repeat(6))).post.visibility).toBe('PUBLIC');
  });
});

describe('words and patterns', () => {
  test('begin in shadow mode, where they only record; switched on they hold; a rule counts at once, everywhere', async () => {
    const rule = await s.create(moderator, { kind: 'WORD', name: 'Casinos', text: 'casino\nfree spins' });
    expect(rule).toMatchObject({ mode: 'SHADOW', matches: 0, precision: null });
    const shadowed = await c.answer(await member(t), thread, 'Come to the CASINO, it is fun');
    expect(shadowed.post.visibility).toBe('PUBLIC');
    expect(await s.rule(moderator, rule.id)).toMatchObject({ matches: 1, decided: 0 });
    await s.mode(moderator, rule.id, 'ON');
    const held = await c.answer(await member(t), thread, 'It has free\nspins for everybody');
    expect(held.post.visibility).toBe('HELD');
    expect(await itemOf(held.post.id)).toMatchObject({ rule: 'word', detail: 'free spins' });
    for (const fine of ['The casinos next door are warm', 'It spins free of charge']) expect((await c.answer(await member(t), thread, fine)).post.visibility).toBe('PUBLIC');
    await s.mode(moderator, rule.id, 'OFF');
    expect((await c.answer(await member(t), thread, 'Still the casino')).post.visibility).toBe('PUBLIC');
    expect(await s.rule(moderator, rule.id)).toMatchObject({ matches: 2 });
    await s.remove(moderator, rule.id);
  });

  test('of one language leave the others alone', async () => {
    const rule = await s.create(moderator, { kind: 'WORD', locale: 'nl', text: 'gratis' });
    await s.mode(moderator, rule.id, 'ON');
    const dutch = (await c.ask(await member(t), { space: 'help', locale: 'nl' })).thread.id;
    expect((await c.answer(await member(t), dutch, 'Nu gratis!')).post.visibility).toBe('HELD');
    expect((await c.answer(await member(t), thread, 'Nu gratis!')).post.visibility).toBe('PUBLIC');
    await s.remove(moderator, rule.id);
  });

  test('look at titles and at addresses behind words, and through what hides a word', async () => {
    const rule = await s.create(moderator, { kind: 'PATTERN', text: 'cas[i1]no[a-z0-9]*\\.example' });
    await s.mode(moderator, rule.id, 'ON');
    expect((await c.ask(await member(t), { space: 'help', title: 'Visit cas1noland.example now' })).thread.visibility).toBe('HELD');
    expect((await c.answer(await member(t), thread, 'Look [here](https://casino.example/win)')).post.visibility).toBe('HELD');
    await s.remove(moderator, rule.id);
    const words = await s.create(moderator, { kind: 'WORD', text: 'casino' });
    await s.mode(moderator, words.id, 'ON');
    expect((await c.answer(await member(t), thread, 'Come to the ca\u00ADsi\u200Bno')).post.visibility).toBe('HELD');
    await s.remove(moderator, words.id);
  });

  test('that cannot be read, or match everything, are refused with the reason', async () => {
    for (const [text, code, reason] of [
      ['a(b', 'INVALID_PATTERN', 'cannot be read: missing closing )'], ['(a)\\1', 'UNSUPPORTED_PATTERN', 'refers back'], ['casino(?!s)', 'UNSUPPORTED_PATTERN', 'looks around'], ['(?<=my )casino', 'UNSUPPORTED_PATTERN', 'looks around'],
      ['((a{100}){100}){100}', 'PATTERN_TOO_LARGE', 'repeats'], ['(?:.?){1000}c', 'PATTERN_TOO_LARGE', 'repeats'], ['x*', 'MATCHES_ALL', 'every text'], ['\\w', 'MATCHES_ALL', 'every text'], ['  ', 'REQUIRED', ''],
    ] as const) {
      expect(await s.create(moderator, { kind: 'PATTERN', text })).toMatchObject({ fields: [{ field: 'text', code, message: expect.stringContaining(reason) }] });
    }
    expect(await s.create(moderator, { kind: 'WORD', text: '!!!\n???' })).toMatchObject({ fields: [{ field: 'text', code: 'NO_WORDS' }] });
    expect(await s.create(moderator, { kind: 'SPACE', text: 'x' })).toMatchObject({ fields: [{ field: 'kind' }] });
  });

  test('are counted at once when somebody changed them on another machine', async () => {
    await t.db.query(`insert into screening_rule (id, kind, text, mode) values ('xelsewhere', 'word', 'submarine', 'on')`);
    const held = async () => (await c.answer(await member(t), thread, `A submarine, ${someText()}`)).post.visibility === 'HELD';
    expect(await held()).toBe(false);
    await t.app.get(RuleBook).changed();
    while (!(await held())) await sleep(20);
    await s.remove(moderator, 'xelsewhere');
  });

  test('take time that grows with the text and no faster', async () => {
    const rule = await s.create(moderator, { kind: 'PATTERN', text: '(a+)+$' });
    await s.mode(moderator, rule.id, 'ON');
    expect((await c.answer(await member(t), thread, `${'a'.repeat(20_000)}b`)).post.visibility).toBe('PUBLIC');
    await s.remove(moderator, rule.id);
  });

  test('can be tried on what was posted, which changes nothing', async () => {
    const { post } = await c.answer(await member(t), thread, 'A zeppelin flew over the house.');
    expect(await s.attempt(moderator, { kind: 'WORD', text: 'zeppelin' })).toMatchObject({ held: 1, examples: [{ postId: post.id, detail: 'zeppelin' }] });
    expect((await c.answer(await member(t), thread, 'Another zeppelin.')).post.visibility).toBe('PUBLIC');
  });

  test('an edited rule that looks for something else goes back to shadow mode and begins its figures again', async () => {
    const rule = await s.create(moderator, { kind: 'WORD', text: 'balloon' });
    await s.mode(moderator, rule.id, 'ON');
    await c.answer(await member(t), thread, 'A balloon.');
    expect(await s.edit(moderator, rule.id, { kind: 'WORD', name: 'Only a name', text: 'balloon' })).toMatchObject({ mode: 'ON', matches: 1 });
    expect(await s.edit(moderator, rule.id, { kind: 'WORD', text: 'airship' })).toMatchObject({ mode: 'SHADOW', matches: 0 });
    await s.remove(moderator, rule.id);
  });

  test('are kept by those who moderate everything, and every change is in the audit log', async () => {
    const one = await space(t);
    for (const who of [await member(t), await member(t, { grants: [[Role.MODERATOR, one.id]] }), await member(t, { grants: [Role.SALES] })]) {
      expect(await s.create(who, { kind: 'WORD', text: 'word' })).toMatchObject({ error: 'FORBIDDEN' });
    }
    expect(await s.create(undefined, { kind: 'WORD', text: 'word' })).toMatchObject({ error: 'UNAUTHENTICATED' });
    const rule = await s.create(moderator, { kind: 'WORD', text: 'word' });
    await s.mode(moderator, rule.id, 'ON');
    await s.remove(moderator, rule.id);
    const entries = await t.db.query<{ action: string }>(`select action from audit_entry where subject_id = $1 order by id`, [rule.id]);
    expect(entries.map((e) => e.action)).toEqual(['rule.create', 'rule.mode', 'rule.delete']);
  });

  test('those that are built in can be switched, but the review of a space only where the space is set up', async () => {
    const rules = await s.rules(moderator);
    const of = (kind: string) => rules.find((r) => r.kind === kind)!.id;
    expect(await s.remove(moderator, of('FIRST_LINKS'))).toMatchObject({ code: 'BUILT_IN' });
    expect(await s.mode(moderator, of('SPACE'), 'OFF')).toMatchObject({ code: 'FIXED' });
    await s.mode(moderator, of('FIRST_LINKS'), 'SHADOW');
    expect((await c.answer(await newcomer(), thread, `${LINK}?shadow`)).post.visibility).toBe('PUBLIC');
    await s.mode(moderator, of('FIRST_LINKS'), 'ON');
  });
});

test('precision and recall are counted on what people decided', async () => {
  const rule = await s.create(moderator, { kind: 'WORD', text: 'gramophone' });
  const posts: string[] = [];
  for (const text of ['Gramophone one', 'Gramophone two', 'Gramophone three', 'No such word']) {
    const { post } = await c.answer(await member(t), thread, text);
    await m.report(await member(t), { post: post.id });
    posts.push(post.id);
  }
  const decide = async (post: string, decision: string) => m.decide(moderator, (await itemOf(post))!.id, decision, { category: 'SPAM' });
  await decide(posts[0]!, 'DELETE');
  await decide(posts[1]!, 'DISMISS');
  expect(await s.rule(moderator, rule.id)).toMatchObject({ matches: 3, decided: 2, removed: 1, precision: 0.5, recall: 1 });
  await decide(posts[3]!, 'HIDE');
  expect(await s.rule(moderator, rule.id)).toMatchObject({ decided: 2, removed: 1, precision: 0.5, recall: 0.5 });
  await s.remove(moderator, rule.id);
});

test('edits that a rule held count by what became of them; what was decided before a rule found something does not count', async () => {
  const rule = await s.create(moderator, { kind: 'WORD', text: 'harpsichord' });
  await s.mode(moderator, rule.id, 'ON');
  const judged = [];
  for (const approve of [true, false]) {
    const who = await member(t);
    const { post } = await c.answer(who, thread);
    await m.report(await member(t), { post: post.id });
    await m.decide(moderator, (await itemOf(post.id))!.id, 'DISMISS');
    const { suggested } = await c.edit(who, { post: post.id, body: `A harpsichord. ${someText()}` });
    judged.push({ id: suggested!.id, approve });
  }
  expect(await s.rule(moderator, rule.id)).toMatchObject({ matches: 2, decided: 0, precision: null });
  for (const { id, approve } of judged) await c.settle(moderator, id, approve);
  await t.settle();
  expect(await s.rule(moderator, rule.id)).toMatchObject({ decided: 2, removed: 1, precision: 0.5, recall: 1 });
  await s.remove(moderator, rule.id);
});

test('what is removed while a rule is off is not held against it', async () => {
  const rule = await s.create(moderator, { kind: 'WORD', text: 'clavichord' });
  await s.mode(moderator, rule.id, 'OFF');
  const { post } = await c.answer(await member(t), thread, 'A clavichord for sale.');
  await m.report(await member(t), { post: post.id });
  await s.mode(moderator, rule.id, 'SHADOW');
  await m.decide(moderator, (await itemOf(post.id))!.id, 'DELETE', { category: 'SPAM' });
  expect(await s.rule(moderator, rule.id)).toMatchObject({ matches: 0, recall: null });
  await s.remove(moderator, rule.id);
});

test('a suggestion that a rule would hold is for moderators: whoever wrote the post cannot let it in', async () => {
  const author = await newcomer();
  const { post } = await c.answer(author, thread);
  const { suggested } = await c.edit(await member(t), { post: post.id, body: LINK });
  expect(await c.settle(author, suggested!.id, true)).toMatchObject({ __typename: 'Conflict', code: 'HELD' });
  expect((await c.settle(moderator, suggested!.id, true)).post.bodyMarkdown).toBe(LINK);
});

test('a space that reviews everything holds whatever is not of staff', async () => {
  const careful = await space(t, { reviewsEverything: true });
  const asked = await c.ask(await member(t, { trustLevel: 4 }), { space: careful.slug });
  expect(asked.thread.visibility).toBe('HELD');
  expect(await itemOf(await questionOf(t, asked.thread.id))).toMatchObject({ rule: 'space' });
  expect((await c.ask(moderator, { space: careful.slug })).thread.visibility).toBe('PUBLIC');
});
