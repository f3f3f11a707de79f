import { Role } from '@helpcommons/shared';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { Webhook } from 'standardwebhooks';
import { apiClient, rest, type TestClient } from '../../../test/api.ts';
import { createTestApp, type TestApp } from '../../../test/app.ts';
import { member, space, type TestMember, type TestSpace } from '../../../test/people.ts';
import { deliverDue, type Received, startReceiver } from '../../../test/receiver.ts';
import { commands, questionOf } from '../../../test/threads.ts';
import { Queues } from '../../platform/events/queues.ts';
import { DeliverWebhook } from './use-cases/webhooks/deliver-webhook.ts';

interface Hook { id: string; secret: string; state: string; disabled_reason: string | null; failing_since: string | null; previous_secret_until: string | null }
interface Delivery { id: string; type: string; state: string; note: string | null; next_attempt_at: string | null; attempts: { number: number; status: number | null; error: string | null; response: string }[] }

let t: TestApp;
let receiver: Awaited<ReturnType<typeof startReceiver>>;
let admin: TestClient;
let moderator: TestMember;
let asker: TestMember;
let helper: TestMember;
let open: TestSpace;
beforeAll(async () => {
  t = await createTestApp({ OUTBOUND_ALLOW_PRIVATE: '127.0.0.1' });
  receiver = await startReceiver();
  admin = await apiClient(t, 'admin', 'read');
  moderator = await member(t, { grants: [Role.MODERATOR] });
  asker = await member(t);
  helper = await member(t);
  open = await space(t);
});
afterAll(async () => {
  await t.close();
  await receiver.close();
});
beforeEach(() => receiver.clear());
afterEach(() => t.db.query('delete from webhook'));

const api = <Body = Hook>(...args: Parameters<ReturnType<typeof rest>>) => rest(t, admin)<Body>(...args).then((r) => r.body);
const hook = (types: string[], url = receiver.url()) => api('POST /webhooks', { url, types });
const log = async (id: string) => (await api<{ items: Delivery[] }>(`GET /webhooks/${id}/deliveries`)).items;
const ping = (id: string) => api<Delivery>(`POST /webhooks/${id}/ping`);
const verify = (secret: string, { text, headers }: Received) => new Webhook(secret).verify(text, headers as Record<string, string>);
const ask = async (where = open) => (await commands(t).ask(asker, { space: where.slug })).thread.id;
const answer = async (thread: string) => (await commands(t).answer(helper, thread)).post.id;
/** As if the time of the next attempt had come. */
const timePasses = () => t.db.query(`update webhook_delivery set next_attempt_at = now() - interval '1 second' where state = 'pending'`);
async function settleAndSend() {
  await t.settle();
  return deliverDue(t);
}

test('an accepted answer arrives signed, as the REST API shows it', async () => {
  const { id, secret } = await hook(['answer.accepted']);
  const thread = await ask();
  const post = await answer(thread);
  await commands(t).accept(asker, post);
  expect(await settleAndSend()).toBe(1);
  const [request] = receiver.seen;
  expect(verify(secret, request!)).toMatchObject({ type: 'answer.accepted', timestamp: expect.any(String) });
  const reading = await apiClient(t, 'read');
  const { body } = await rest(t, reading)<{ answers: object[] }>(`GET /threads/${thread}`);
  const { question: _question, answers, ...summary } = body as Record<string, unknown> & { answers: object[] };
  expect(request!.body.data).toEqual({ thread: summary, post: answers[0] });
  expect(await log(id)).toMatchObject([{ id: request!.id, type: 'answer.accepted', state: 'succeeded', next_attempt_at: null, attempts: [{ number: 1, status: 204, error: null }] }]);
  expect(() => verify('whsec_bm90IHRoZSBzZWNyZXQgb2YgdGhpcw==', request!)).toThrow();
  expect(() => verify(secret, { ...request!, text: request!.text.replace('accepted', 'rejected') })).toThrow();
});

test('each type tells of its event, in the order in which things happened', async () => {
  await hook(['question.asked', 'answer.posted', 'answer.accepted', 'answer.unaccepted']);
  const told = async () => {
    await settleAndSend();
    return receiver.seen.splice(0).map((r) => r.body.type);
  };
  const thread = await ask();
  expect(await told()).toEqual(['question.asked']);
  const post = await answer(thread);
  expect(await told()).toEqual(['answer.posted']);
  await commands(t).accept(asker, post);
  expect(await told()).toEqual(['answer.accepted']);
  await commands(t).unaccept(asker, post);
  expect(await told()).toEqual(['answer.unaccepted']);
});

test('articles come when they are validated and go when they are withdrawn', async () => {
  await hook(['article.changed', 'article.withdrawn']);
  const thread = await ask();
  const post = await answer(thread);
  await commands(t).accept(asker, post);
  await settleAndSend();
  expect(receiver.seen).toEqual([]);
  const { id: article } = (await t.db.one<{ id: string }>('select id from article where thread_id = $1', [thread]))!;
  const curator = await apiClient(t, 'knowledge', 'read');
  const { body: validated } = await rest(t, curator)(`POST /articles/${article}/validate`);
  await settleAndSend();
  expect(receiver.seen.map((r) => r.body)).toEqual([{ type: 'article.changed', timestamp: expect.any(String), data: { type: 'article', id: article, changed_at: expect.any(String), removed: false, article: validated } }]);
  receiver.clear();
  await commands(t).hide(moderator, post);
  await settleAndSend();
  expect(receiver.seen.map((r) => r.body)).toEqual([{ type: 'article.withdrawn', timestamp: expect.any(String), data: { type: 'article', id: article, changed_at: expect.any(String), removed: true } }]);
});

test('an article that goes in a space for members is not told of', async () => {
  await hook(['article.changed', 'article.withdrawn']);
  const inside = await space(t, { readAudience: 'members' });
  const thread = await ask(inside);
  const post = await answer(thread);
  await commands(t).accept(asker, post);
  await t.settle();
  const { id: article } = (await t.db.one<{ id: string }>('select id from article where thread_id = $1', [thread]))!;
  await rest(t, await apiClient(t, 'knowledge', 'read'))(`POST /articles/${article}/validate`);
  await commands(t).hide(moderator, post);
  await settleAndSend();
  expect(receiver.seen).toEqual([]);
});

test('what guests may not read is not sent: neither what was hidden before it was sent nor what stands in a space for members', async () => {
  const { id } = await hook(['question.asked', 'answer.posted', 'answer.accepted', 'answer.unaccepted']);
  const inside = await space(t, { readAudience: 'members' });
  const thread = await ask();
  const post = await answer(thread);
  const [hiddenThread, insideThread] = [await ask(), await ask(inside)];
  await answer(insideThread);
  await t.settle();
  await commands(t).hide(moderator, post);
  await commands(t).hide(moderator, await questionOf(t, hiddenThread));
  await settleAndSend();
  expect(receiver.seen.map((r) => [r.body.type, (r.body.data['thread'] as { id: string }).id])).toEqual([['question.asked', thread]]);
  expect((await log(id)).map((d) => [d.type, d.state, d.note])).toEqual(expect.arrayContaining([['answer.posted', 'skipped', 'not_public'], ['question.asked', 'skipped', 'not_public'], ['question.asked', 'succeeded', null]]));
});

test('of an accepted answer that was deleted only its id is told', async () => {
  await hook(['answer.unaccepted']);
  const thread = await ask();
  const post = await answer(thread);
  await commands(t).accept(asker, post);
  await commands(t).delete(helper, post);
  await settleAndSend();
  expect(receiver.seen.map((r) => r.body.data)).toEqual([{ thread: expect.objectContaining({ id: thread, state: 'open' }), post: { id: post } }]);
});

test('an event that is delivered a second time makes no second message', async () => {
  await hook(['question.asked']);
  await ask();
  await t.settle();
  const [row] = await t.db.query<{ event_id: string; facts: object; occurred_at: Date }>('select event_id, facts, occurred_at from webhook_delivery');
  await t.db.query(`delete from event_receipt where subscriber = 'channels.webhooks'`);
  await t.app.get(Queues).boss.insert('channels.webhooks', [{ data: { id: row!.event_id, name: 'threads.question-asked.v1', at: row!.occurred_at.toISOString(), payload: row!.facts } }]);
  await settleAndSend();
  expect(receiver.seen).toHaveLength(1);
});

test('a failure is tried again when its time has come, with the same id and a new signature, until it arrives', async () => {
  const { id, secret } = await hook(['question.asked']);
  await ping(id);
  receiver.answers({ status: 500, body: 'Broken\u0000 today' });
  expect(await deliverDue(t)).toBe(1);
  expect(await deliverDue(t)).toBe(0);
  const [first] = await log(id);
  expect(first).toMatchObject({ state: 'pending', attempts: [{ number: 1, status: 500, response: 'Broken today' }] });
  const seconds = (Date.parse(first!.next_attempt_at!) - Date.now()) / 1000;
  expect(seconds).toBeGreaterThan(0);
  expect(seconds).toBeLessThanOrEqual(6);
  await timePasses();
  await deliverDue(t);
  const minutes = (Date.parse((await log(id))[0]!.next_attempt_at!) - Date.now()) / 60_000;
  expect(minutes).toBeGreaterThan(4.9);
  expect(minutes).toBeLessThanOrEqual(6);
  receiver.answers({ status: 200 });
  await timePasses();
  await deliverDue(t);
  expect(await log(id)).toMatchObject([{ state: 'succeeded', attempts: [{ status: 500 }, { status: 500 }, { status: 200 }] }]);
  expect(new Set(receiver.seen.map((r) => r.id)).size).toBe(1);
  for (const request of receiver.seen) expect(verify(secret, request)).toMatchObject({ type: 'ping', data: { webhook_id: id } });
  expect(await api(`GET /webhooks/${id}`)).toMatchObject({ state: 'active', failing_since: null });
});

test('after the last attempt it has failed', async () => {
  const { id } = await hook(['question.asked']);
  await ping(id);
  receiver.answers({ status: 500 });
  for (let attempt = 1; attempt <= 12; attempt++) {
    await deliverDue(t);
    await timePasses();
  }
  const [delivery] = await log(id);
  expect(delivery).toMatchObject({ state: 'failed', next_attempt_at: null });
  expect(delivery!.attempts).toHaveLength(10);
});

test('a receiver that asks for patience gets it', async () => {
  const { id } = await hook(['question.asked']);
  await ping(id);
  receiver.answers({ status: 429, headers: { 'retry-after': '7200' } });
  await deliverDue(t);
  expect(Date.parse((await log(id))[0]!.next_attempt_at!) - Date.now()).toBeGreaterThan(7_100_000);
});

test('410 switches the webhook off at once, with all that it still had to get; switched on it gets what comes then', async () => {
  const { id } = await hook(['question.asked'], receiver.url('/gone'));
  await ping(id);
  await deliverDue(t);
  receiver.answers({ status: 410 });
  await ask();
  await t.settle();
  await t.db.query(`update webhook_delivery set next_attempt_at = now() + interval '1 hour' where state = 'pending'`);
  await ping(id);
  await deliverDue(t);
  expect(await api(`GET /webhooks/${id}`)).toMatchObject({ state: 'disabled', disabled_reason: 'gone' });
  expect((await log(id)).map((d) => [d.type, d.state, d.note])).toEqual([['ping', 'failed', null], ['question.asked', 'failed', 'disabled'], ['ping', 'succeeded', null]]);
  expect(await t.db.query(`select actor_id, after from audit_entry where action = 'webhook.disable' and subject_id = $1`, [id])).toEqual([{ actor_id: null, after: { state: 'disabled', reason: 'gone' } }]);
  await ask();
  await settleAndSend();
  expect(await log(id)).toHaveLength(3);
  receiver.clear();
  await api(`PATCH /webhooks/${id}`, { state: 'active' });
  await ask();
  await settleAndSend();
  expect(receiver.seen).toHaveLength(1);
});

test('days of nothing but failures switch it off; one that arrives starts the count anew', async () => {
  const { id } = await hook(['question.asked']);
  const failsSince = (days: number) => t.db.query('update webhook set failing_since = now() - make_interval(days => $2) where id = $1', [id, days]);
  receiver.answers({ status: 500 });
  await ping(id);
  await deliverDue(t);
  await failsSince(4);
  await timePasses();
  await deliverDue(t);
  expect(await api(`GET /webhooks/${id}`)).toMatchObject({ state: 'active', failing_since: expect.any(String) });
  receiver.answers({ status: 200 });
  await timePasses();
  await deliverDue(t);
  expect(await api(`GET /webhooks/${id}`)).toMatchObject({ failing_since: null });
  receiver.answers({ status: 500 });
  await failsSince(5);
  await ping(id);
  await deliverDue(t);
  expect(await api(`GET /webhooks/${id}`)).toMatchObject({ state: 'disabled', disabled_reason: 'failing' });
});

test('a new secret is good at once, the old one for a day more', async () => {
  const { id, secret } = await hook(['question.asked']);
  const rotated = await api(`POST /webhooks/${id}/rotate-secret`);
  expect(rotated.secret).not.toBe(secret);
  expect((Date.parse(rotated.previous_secret_until!) - Date.now()) / 3_600_000).toBeCloseTo(24, 1);
  await ping(id);
  await deliverDue(t);
  expect(verify(secret, receiver.seen[0]!)).toBeDefined();
  expect(verify(rotated.secret, receiver.seen[0]!)).toBeDefined();
  await t.db.query(`update webhook set previous_secret_until = now() - interval '1 second'`);
  await ping(id);
  await deliverDue(t);
  expect(() => verify(secret, receiver.seen[1]!)).toThrow();
  expect(verify(rotated.secret, receiver.seen[1]!)).toBeDefined();
});

test('secrets are not readable in the database', async () => {
  const { id, secret } = await hook(['question.asked']);
  await api(`POST /webhooks/${id}/rotate-secret`);
  expect(JSON.stringify(await t.db.query('select * from webhook'))).not.toContain(secret.slice(6));
});

test('sending again by hand keeps the id', async () => {
  const { id } = await hook(['question.asked']);
  await ask();
  await settleAndSend();
  const [delivery] = await log(id);
  expect(await api<Delivery>(`POST /webhooks/${id}/deliveries/${delivery!.id}/redeliver`)).toMatchObject({ id: delivery!.id, state: 'pending' });
  await deliverDue(t);
  expect(receiver.seen.map((r) => r.id)).toEqual([delivery!.id, delivery!.id]);
  expect(await log(id)).toMatchObject([{ state: 'succeeded', attempts: [{ number: 1 }, { number: 2 }] }]);
});

test('what is hidden by then is not sent again either', async () => {
  const { id } = await hook(['answer.posted']);
  const post = await answer(await ask());
  await settleAndSend();
  await commands(t).hide(moderator, post);
  const [delivery] = await log(id);
  await api(`POST /webhooks/${id}/deliveries/${delivery!.id}/redeliver`);
  await deliverDue(t);
  expect(receiver.seen).toHaveLength(1);
  expect(await log(id)).toMatchObject([{ state: 'skipped', note: 'not_public' }]);
});

test('workers that look at the same time send each message once', async () => {
  const { id } = await hook(['question.asked']);
  for (let i = 0; i < 20; i++) await ping(id);
  await Promise.all(Array.from({ length: 5 }, () => deliverDue(t)));
  await deliverDue(t);
  expect(receiver.seen).toHaveLength(20);
  expect(new Set(receiver.seen.map((r) => r.id)).size).toBe(20);
});

test('of one webhook only a few are on their way at once, and another one does not wait for it', async () => {
  const slow = await hook(['question.asked']);
  const quick = await hook(['question.asked']);
  for (let i = 0; i < 6; i++) await ping(slow.id);
  await ping(quick.id);
  const deliver = t.app.get(DeliverWebhook);
  const first = await deliver.take(100, 4);
  expect(first.filter((d) => d.webhookId === slow.id)).toHaveLength(4);
  expect(first.filter((d) => d.webhookId === quick.id)).toHaveLength(1);
  expect(await deliver.take(100, 4)).toEqual([]);
  await deliver.execute(first.find((d) => d.webhookId === slow.id)!);
  expect(await deliver.take(100, 4)).toHaveLength(1);
});

test('what a worker had when it died is sent by another one, under the same id; the dead one decides nothing any more', async () => {
  const { id } = await hook(['question.asked']);
  const { id: delivery } = await ping(id);
  const deliver = t.app.get(DeliverWebhook);
  const [lost] = await deliver.take(100, 4);
  expect(await deliverDue(t)).toBe(0);
  await timePasses();
  const [taken] = await deliver.take(100, 4);
  receiver.answers({ status: 500 });
  await deliver.execute(lost!);
  expect(await log(id)).toMatchObject([{ state: 'pending', attempts: [{ number: 1, status: 500 }] }]);
  receiver.answers({ status: 200 });
  await deliver.execute(taken!);
  expect(await log(id)).toMatchObject([{ state: 'succeeded', attempts: [{ number: 1, status: 500 }, { number: 2, status: 200 }] }]);
  expect(receiver.seen.map((r) => r.id)).toEqual([delivery, delivery]);
});

test('a process that stops leaves an unanswered message for the next one', async () => {
  const { id } = await hook(['question.asked']);
  await ping(id);
  const stopping = new AbortController();
  let release: (value: unknown) => void;
  receiver.answers(() => {
    stopping.abort();
    return { status: 200, hold: new Promise((done) => (release = done)) };
  });
  const [taken] = await t.app.get(DeliverWebhook).take(1, 4);
  await t.app.get(DeliverWebhook).execute(taken!, stopping.signal);
  release!(undefined);
  expect(await log(id)).toMatchObject([{ state: 'pending', attempts: [] }]);
});

test('a redirect is a failure and is not followed', async () => {
  const { id } = await hook(['question.asked']);
  await ping(id);
  receiver.answers({ status: 302, headers: { location: receiver.url('/inside') } });
  await deliverDue(t);
  expect(receiver.seen.map((r) => r.path)).toEqual(['/hook']);
  expect(await log(id)).toMatchObject([{ state: 'pending', attempts: [{ status: 302 }] }]);
});

test('a scope or a key that was taken away, and a type that was taken off, send nothing more', async () => {
  const { id } = await hook(['question.asked', 'answer.posted']);
  const post = await answer(await ask());
  await t.settle();
  await api(`PATCH /webhooks/${id}`, { types: ['answer.posted'] });
  expect(await deliverDue(t)).toBe(2);
  expect(receiver.seen.map((r) => (r.body.data['post'] as { id: string }).id)).toEqual([post]);
  const other = await apiClient(t, 'admin', 'read');
  for (const change of [`update api_client set scopes = '{admin}' where id = $1`, `update api_client set scopes = '{admin,read}', revoked_at = now() where id = $1`]) {
    await t.db.query('delete from webhook');
    await t.db.query(`update api_client set scopes = '{admin,read}', revoked_at = null where id = $1`, [other.id]);
    await rest(t, other)('POST /webhooks', { url: receiver.url(), types: ['question.asked'] });
    await ask();
    await t.settle();
    await t.db.query(change, [other.id]);
    receiver.clear();
    expect(await deliverDue(t)).toBe(1);
    expect(receiver.seen).toEqual([]);
    expect(await t.db.query('select state, note from webhook_delivery')).toEqual([{ state: 'skipped', note: 'not_subscribed' }]);
  }
});

test('the log is kept for a month; what is still to be sent stays', async () => {
  const { id } = await hook(['question.asked']);
  await ping(id);
  await deliverDue(t);
  const { id: waiting } = await ping(id);
  const cleanUp = async (days: number) => {
    await t.db.query('update webhook_delivery set created_at = now() - make_interval(days => $1)', [days]);
    await t.app.get(Queues).runNow('channels.webhooks-clean-up');
    return (await log(id)).length;
  };
  expect(await cleanUp(29)).toBe(2);
  expect(await cleanUp(31)).toBe(1);
  expect((await log(id))[0]!.id).toBe(waiting);
});
