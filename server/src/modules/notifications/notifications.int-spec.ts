import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { createTestApp, type TestApp } from '../../../test/app.ts';
import { member, type TestMember } from '../../../test/people.ts';
import { newId } from '../../platform/database/ids.ts';
import { EventBus } from '../../platform/events/event-bus.ts';
import type { EventType } from '../../platform/events/event.ts';
import { SpaceCatalog } from '../spaces/index.ts';
import { AnswerAccepted, AnswerPosted, CommentPosted, PostVisibilityChanged } from '../threads/events.ts';
import { MailFactsRepository } from './data/mail-facts.repository.ts';

const helperEmail = 'helper@community.test';
let t: TestApp;
let asker: TestMember, helper: TestMember, follower: TestMember, staff: TestMember;
let space: string, thread: string, question: string;

beforeAll(async () => {
  t = await createTestApp();
  [asker, helper, follower] = [await member(t, { name: 'Asker' }), await member(t, { name: 'Helper', email: helperEmail }), await member(t, { name: 'Follower' })];
  staff = await member(t, { name: 'Staff', grants: ['moderator'] });
});
beforeEach(async () => {
  space = newId('space');
  await t.db.query(`insert into space (id, slug, name) values ($1, $1, 'Help')`, [space]);
  await t.app.get(SpaceCatalog).refresh();
  thread = newId('thread');
  await t.db.query(`insert into thread (id, space_id, title, slug, locale, author_id) values ($1, $2, 'Ring stays orange', 'ring', 'en', $3)`, [thread, space, asker.id]);
  question = await post('question', asker);
  await t.db.query('insert into follow (account_id, thread_id) values ($1, $3), ($2, $3)', [asker.id, follower.id, thread]);
});
afterAll(() => t.close());

async function post(kind: string, author: TestMember, parentId: string | null = null) {
  const id = newId('post');
  await t.db.query(`insert into post (id, thread_id, kind, parent_id, author_id, markdown) values ($1, $2, $3, $4, $5, 'text')`, [id, thread, kind, parentId, author.id]);
  return id;
}
async function tell<P extends object>(type: EventType<P>, payload: P) {
  await t.db.transaction(async () => t.app.get(EventBus).emit(type, payload));
  await t.settle();
}
const kindsOf = async (who: TestMember, postId: string) =>
  (await t.db.query<{ kind: string }>('select kind from notification where account_id = $1 and post_id = $2', [who.id, postId])).map((r) => r.kind);

test('an answer: the asker, whoever is mentioned, followers; each once, never the author', async () => {
  const answer = await post('answer', helper);
  await t.db.query('insert into mention (post_id, account_id) values ($1, $2), ($1, $3)', [answer, follower.id, helper.id]);
  await tell(AnswerPosted, { threadId: thread, postId: answer, authorId: helper.id });
  expect(await kindsOf(asker, answer)).toEqual(['answered']);
  expect(await kindsOf(follower, answer)).toEqual(['mentioned']);
  expect(await kindsOf(helper, answer)).toEqual([]);
});

test('a comment tells who wrote the post', async () => {
  const comment = await post('comment', helper, question);
  await tell(CommentPosted, { threadId: thread, postId: comment, authorId: helper.id, parentId: question });
  expect(await kindsOf(asker, comment)).toEqual(['commented']);
});

test('accepted on behalf: the author and the asker hear of it, and who has the question too', async () => {
  const answer = await post('answer', helper);
  await t.db.query('insert into also_me (account_id, thread_id) values ($1, $2)', [follower.id, thread]);
  await tell(AnswerAccepted, { threadId: thread, postId: answer, revision: 1, byId: staff.id, onBehalf: true });
  expect(await kindsOf(helper, answer)).toEqual(['accepted']);
  expect(await kindsOf(asker, answer)).toEqual(['accepted']);
  expect(await kindsOf(follower, answer)).toEqual(['also_me_solved']);
});

test('who accepts their own is told nothing', async () => {
  const answer = await post('answer', asker);
  await tell(AnswerAccepted, { threadId: thread, postId: answer, revision: 1, byId: asker.id, onBehalf: false });
  expect(await kindsOf(asker, answer)).toEqual([]);
});

test('nobody hears of what they may not read', async () => {
  await t.db.query(`update space set read_audience = 'staff' where id = $1`, [space]);
  await t.db.query('insert into follow (account_id, thread_id) values ($1, $2)', [staff.id, thread]);
  const answer = await post('answer', helper);
  await tell(AnswerPosted, { threadId: thread, postId: answer, authorId: helper.id });
  expect(await kindsOf(follower, answer)).toEqual([]);
  expect(await kindsOf(staff, answer)).toEqual(['followed']);
});

test('a post that is gone takes its notifications along; one that is hidden makes none', async () => {
  const answer = await post('answer', helper);
  await tell(AnswerPosted, { threadId: thread, postId: answer, authorId: helper.id });
  await t.db.query(`update post set visibility = 'hidden' where id = $1`, [answer]);
  await tell(PostVisibilityChanged, { threadId: thread, postId: answer, kind: 'answer', from: 'public', to: 'hidden', byId: staff.id });
  expect(await kindsOf(asker, answer)).toEqual([]);
  await tell(AnswerPosted, { threadId: thread, postId: answer, authorId: helper.id });
  expect(await kindsOf(asker, answer)).toEqual([]);
});

test('a comment under a post that is hidden is no news, neither before nor after, nor by mail', async () => {
  const answer = await post('answer', helper);
  const [early, late] = [await post('comment', follower, answer), await post('comment', follower, answer)];
  await t.db.query('insert into mention (post_id, account_id) values ($1, $3), ($2, $3)', [early, late, asker.id]);
  await tell(CommentPosted, { threadId: thread, postId: early, authorId: follower.id, parentId: answer });
  expect(await kindsOf(asker, early)).toEqual(['mentioned']);
  const { id: notificationId } = (await t.db.one<{ id: string }>('select id from notification where account_id = $1 and post_id = $2', [asker.id, early]))!;
  const facts = t.app.get(MailFactsRepository);
  expect(await facts.of(notificationId)).toMatchObject({ postId: early });
  await t.db.query(`update post set visibility = 'hidden' where id = $1`, [answer]);
  expect(await facts.of(notificationId)).toBeUndefined();
  await tell(PostVisibilityChanged, { threadId: thread, postId: answer, kind: 'answer', from: 'public', to: 'hidden', byId: staff.id });
  expect(await kindsOf(asker, early)).toEqual([]);
  await tell(CommentPosted, { threadId: thread, postId: late, authorId: follower.id, parentId: answer });
  expect([...(await kindsOf(asker, late)), ...(await kindsOf(helper, late))]).toEqual([]);
});

test('the list of one person, by pages; reading them', async () => {
  const reader = await member(t);
  await t.db.query('insert into follow (account_id, thread_id) values ($1, $2)', [reader.id, thread]);
  for (let i = 0; i < 3; i++) await tell(AnswerPosted, { threadId: thread, postId: await post('answer', helper), authorId: helper.id });

  const list = (after: string | null) => t.gql<Notifications>(`query ($after: String) { notifications(first: 2, after: $after) { unreadCount nodes { id kind url actor { name } thread { title } } pageInfo { hasNextPage endCursor } } }`, { after }, { as: reader.cookie });
  const first = (await list(null)).data.notifications;
  expect(first).toMatchObject({ unreadCount: 3, pageInfo: { hasNextPage: true }, nodes: [{ kind: 'FOLLOWED', actor: { name: 'Helper' }, thread: { title: 'Ring stays orange' } }, {}] });
  const second = (await list(first.pageInfo.endCursor)).data.notifications;
  expect(second.nodes).toHaveLength(1);
  expect(new Set([...first.nodes, ...second.nodes].map((n) => n.id)).size).toBe(3);

  const read = (ids: string[] | null, as: string) => t.gql('mutation ($ids: [ID!]) { markNotificationsRead(ids: $ids) { __typename } }', { ids }, { as });
  await read([first.nodes[0]!.id], asker.cookie); // somebody else's ids do nothing
  expect((await list(null)).data.notifications.unreadCount).toBe(3);
  await read([first.nodes[0]!.id], reader.cookie);
  expect((await list(null)).data.notifications.unreadCount).toBe(2);
  await read(null, reader.cookie);
  expect((await t.gql('{ viewer { unreadCount } }', {}, { as: reader.cookie })).data).toEqual({ viewer: { unreadCount: 0 } });
});

test('mails what somebody waits for, in their language and only to confirmed addresses', async () => {
  const dutch = await member(t, { name: 'Vrager <b>', email: 'dutch@community.test', locale: 'nl' });
  const unconfirmed = await member(t, { email: 'unconfirmed@community.test', confirmed: false });
  await t.db.query('update thread set author_id = $2 where id = $1', [thread, dutch.id]);
  const answer = await post('answer', helper);
  await t.db.query(`update post set excerpt = 'Try <script>this</script>' where id = $1`, [answer]);
  await t.db.query('insert into mention (post_id, account_id) values ($1, $2)', [answer, unconfirmed.id]);
  await tell(AnswerPosted, { threadId: thread, postId: answer, authorId: helper.id });
  expect(await kindsOf(unconfirmed, answer)).toEqual(['mentioned']);
  const [mail, ...more] = await mailsTo('dutch@community.test');
  expect(more).toEqual([]);
  expect(mail).toContain('Helper beantwoordde je vraag');
  expect(mail).toContain(`http://community.test/posts/${answer}`);
  expect(mail).toContain('&lt;script&gt;this');
  expect(await mailsTo('unconfirmed@community.test')).toEqual([]);

  await tell(AnswerAccepted, { threadId: thread, postId: answer, revision: 1, byId: dutch.id, onBehalf: false });
  expect((await mailsTo(helperEmail)).filter((m) => m.includes('accepted your answer') && m.includes(answer))).toHaveLength(1);
  expect(await mailsTo('dutch@community.test')).toHaveLength(1);
});

test('guests have no notifications', async () => {
  const { errors } = await t.gql('{ notifications { unreadCount } }');
  expect(errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
});

async function mailsTo(address: string): Promise<string[]> {
  const folder = path.join(t.config.DATA_DIR, 'mail');
  const files = await Promise.all((await readdir(folder).catch(() => [])).map((file) => readFile(path.join(folder, file), 'utf8')));
  // Quoted-printable, as far as these mails need it.
  return files.filter((eml) => eml.includes(`To: ${address}`)).map((eml) => eml.replaceAll('=\r\n', '').replaceAll('=3D', '='));
}

interface Notifications {
  notifications: { unreadCount: number; nodes: { id: string; kind: string; url: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
}
