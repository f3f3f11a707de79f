import { Role } from '@helpcommons/shared';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createTestApp, type TestApp } from '../../../test/app.ts';
import { mails } from '../../../test/mails.ts';
import { moderation } from '../../../test/moderation.ts';
import { member, space, type TestMember } from '../../../test/people.ts';
import { commands } from '../../../test/threads.ts';

let t: TestApp;
let c: ReturnType<typeof commands>;
let m: ReturnType<typeof moderation>;
let moderator: TestMember;
let second: TestMember;
beforeAll(async () => {
  t = await createTestApp();
  c = commands(t);
  m = moderation(t);
  await space(t, { slug: 'help' });
  await space(t, { slug: 'reviewed', reviewsEverything: true });
  moderator = await member(t, { grants: [Role.MODERATOR], name: 'Moderator Unnamed' });
  second = await member(t, { grants: [Role.MODERATOR] });
});
afterAll(() => t.close());

const inbox = async ({ cookie }: TestMember) =>
  (await t.gql<{ notifications: { nodes: { kind: string; url: string; actor: object | null; post: { id: string } | null }[] } }>('{ notifications { nodes { kind url actor { id } post { id } } } }', {}, { as: cookie })).data.notifications.nodes;

test('authors are told what became of their post, with the reason and where to appeal, and not who decided; nobody else is', async () => {
  const author = await member(t, { email: 'author@community.test' });
  const asker = await member(t);
  const { thread } = await c.ask(asker, { space: 'help', title: 'Does the pump run all night?' });
  const { post } = await c.answer(author, thread.id);
  await m.report(await member(t), { post: post.id });
  await m.decide(moderator, (await m.queue(moderator)).find((i) => i.post?.id === post.id)!.id, 'DELETE', { reason: 'Three links to one shop' });
  await t.settle();
  expect(await inbox(author)).toMatchObject([{ kind: 'POST_REMOVED', url: '/reviews', actor: null, post: { id: post.id } }]);
  expect(await inbox(asker)).toEqual([]);
  const [mail] = mails(t).filter((x) => x.to === 'author@community.test');
  expect(mail!.text).toMatch(/Your post in .*Does the pump run all night/);
  expect(mail!.text).toContain('The reason: Three links to one shop');
  expect(mail!.text).toContain('http://community.test/reviews');
  expect(mail!.text).not.toContain('Moderator Unnamed');

  await m.appeal(author, (await m.reviews(author))[0]!.id);
  await m.decide(second, (await m.queue(second, { kind: 'APPEAL' }))[0]!.id, 'APPROVE');
  await t.settle();
  expect((await inbox(author)).map((n) => n.kind)).toContain('APPEAL_GRANTED');
  expect(mails(t).filter((x) => x.to === 'author@community.test').map((x) => x.text).join()).toContain('Your appeal was granted');
});

test('a report that comes to nothing is not told to the author', async () => {
  const author = await member(t);
  const { thread } = await c.ask(await member(t), { space: 'help' });
  const { post } = await c.answer(author, thread.id);
  await m.report(await member(t), { post: post.id });
  await m.decide(moderator, (await m.queue(moderator)).find((i) => i.post?.id === post.id)!.id, 'DISMISS');
  await t.settle();
  expect(await inbox(author)).toEqual([]);
  expect(await m.reviews(author)).toEqual([]);
});

test('what a moderator hides on the page is told like what is decided in the queue', async () => {
  const author = await member(t);
  const { thread } = await c.ask(await member(t), { space: 'help' });
  const { post } = await c.answer(author, thread.id);
  await c.hide(moderator, post.id, 'Names a customer');
  await t.settle();
  expect((await inbox(author)).map((n) => n.kind)).toEqual(['POST_HIDDEN']);
  expect(await m.reviews(author)).toMatchObject([{ decision: 'HIDE', reason: 'Names a customer', canAppeal: true }]);
});

test('warned in the inbox; suggested edits come back to who suggested them', async () => {
  const author = await member(t);
  const editor = await member(t);
  const { thread } = await c.ask(await member(t), { space: 'help' });
  const { post } = await c.answer(author, thread.id);
  await c.edit(editor, { post: post.id, body: 'The same without the slip.' });
  await t.settle();
  await m.decide(moderator, (await m.queue(moderator, { kind: 'SUGGESTED_EDIT' }))[0]!.id, 'APPROVE');
  await m.report(await member(t), { post: post.id });
  await m.decide(moderator, (await m.queue(moderator)).find((i) => i.post?.id === post.id)!.id, 'WARN');
  await t.settle();
  expect((await inbox(editor)).map((n) => n.kind)).toEqual([]); // gone with the post
  expect((await inbox(author)).map((n) => n.kind).sort()).toEqual(['POST_REMOVED', 'WARNED']);
});
