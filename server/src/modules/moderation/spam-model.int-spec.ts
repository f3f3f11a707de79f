import { Role } from '@helpcommons/shared';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { gzipSync } from 'node:zlib';
import { createTestApp, type TestApp } from '../../../test/app.ts';
import { moderation } from '../../../test/moderation.ts';
import { member, space, type TestMember } from '../../../test/people.ts';
import { screening } from '../../../test/screening.ts';
import { commands } from '../../../test/threads.ts';
import { Settings } from '../../platform/config/settings.ts';
import { TrainModel } from './index.ts';

/** It teaches a model several times over. */
const LONG = 60_000;

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
  thread = (await c.ask(await member(t), { space: 'help' })).thread.id;
});
afterAll(() => t.close());

async function itemOf(post: string) {
  await t.settle();
  return (await m.queue(moderator)).find((i) => i.post?.id === post);
}
const spam = (n: number) => `Cheap watches number ${n}, buy your luxury watch today at watches-${n}.example`;
const train = () => t.app.get(TrainModel).execute();
const ruleId = async () => (await s.rules(moderator)).find((r) => r.kind === 'SPAM_MODEL')!.id;
const asSpam = async (text: string) => {
  const { post } = await c.answer(await member(t), thread, text);
  await m.report(await member(t), { post: post.id });
  await m.decide(moderator, (await itemOf(post.id))!.id, 'DELETE', { category: 'SPAM' });
};

test('learns from decisions, holds nothing until it is switched on, and cannot be before it has learned enough', async () => {
  await t.app.get(Settings).set('screening.model.spamDecisions', 6);
  await t.app.get(Settings).set('screening.model.honestPosts', 1);
  for (let n = 0; n < 30; n++) await c.answer(await member(t), thread);
  await t.db.query(`update post set created_at = now() - interval '8 days' where visibility = 'public'`);
  for (let n = 0; n < 5; n++) await asSpam(spam(n));
  const first = await train();
  expect(first).toMatchObject({ heldOut: expect.any(Number), threshold: expect.any(Number) });
  expect(first!.spam).toBeGreaterThanOrEqual(5);
  expect(first!.heldOut).toBeGreaterThan(0);
  await t.db.query('update spam_model set spam_count = 5');
  expect(await s.mode(moderator, await ruleId(), 'ON')).toMatchObject({ code: 'TOO_FEW_DECISIONS' });
  expect((await c.answer(await member(t), thread, spam(50))).post.visibility).toBe('PUBLIC');
  expect(await s.rule(moderator, await ruleId())).toMatchObject({ mode: 'SHADOW', matches: 1 });

  await asSpam(spam(6));
  expect(await train()).toMatchObject({ spam: 1 });
  expect(await train()).toBeUndefined();
  expect(await s.mode(moderator, await ruleId(), 'ON')).toMatchObject({ mode: 'ON' });
  const held = await c.answer(await member(t), thread, spam(60));
  expect(held.post.visibility).toBe('HELD');
  expect(await itemOf(held.post.id)).toMatchObject({ rule: 'spam_model', detail: expect.stringMatching(/^0\.\d{3}$/) });
  expect((await c.answer(await member(t), thread)).post.visibility).toBe('PUBLIC');
}, LONG);

test('learns that it was wrong', async () => {
  const score = async (text: string) => {
    const { post } = await c.answer(await member(t), thread, text);
    const item = await itemOf(post.id);
    return { item, score: Number(item?.detail ?? 0) };
  };
  const before = await score(spam(70));
  await m.decide(moderator, before.item!.id, 'APPROVE');
  for (let n = 71; n < 76; n++) {
    const { item } = await score(spam(n));
    if (item) await m.decide(moderator, item.id, 'APPROVE');
  }
  expect(await train()).toMatchObject({ spam: 0 });
  expect((await score(spam(70).replace('number', 'with number'))).score).toBeLessThan(before.score);
}, LONG);

test('learns everything anew where the stored weights are of another version', async () => {
  expect(await train()).toBeUndefined();
  await t.db.query('update spam_model set weights = $1', [gzipSync(Buffer.from('other weights'))]);
  expect((await train())!.spam).toBeGreaterThanOrEqual(6);
});
