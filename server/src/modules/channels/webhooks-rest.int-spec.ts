import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { apiClient, rest, type TestClient } from '../../../test/api.ts';
import { createTestApp, type TestApp } from '../../../test/app.ts';
import { deliverDue, startReceiver } from '../../../test/receiver.ts';

interface Hook { id: string; secret: string }
interface Problem { code: string; errors: { pointer: string; code: string }[] }

let t: TestApp;
let admin: TestClient;
beforeAll(async () => {
  t = await createTestApp();
  admin = await apiClient(t, 'admin', 'read');
});
afterAll(() => t.close());

const url = 'https://crm.example/hook';
const make = async (client = admin, types = ['question.asked']) => (await rest(t, client)<Hook>('POST /webhooks', { url, types })).body;
/** As a key with the scope of every type would have made it. */
const secretType = async (id: string) => t.db.query(`update webhook set types = '{opportunity.marked}' where id = $1`, [id]);

test('only keys with the scope admin come near', async () => {
  const { id } = await make();
  const other = rest(t, await apiClient(t, 'read', 'write', 'knowledge', 'moderate', 'opportunities'));
  for (const request of ['GET /webhooks', `GET /webhooks/${id}`, `GET /webhooks/${id}/deliveries`, `DELETE /webhooks/${id}`, `POST /webhooks/${id}/ping`, `POST /webhooks/${id}/rotate-secret`] as const) {
    expect((await other(request)).status).toBe(403);
    expect((await rest(t)(request)).status).toBe(401);
  }
  expect((await other('POST /webhooks', { url, types: ['question.asked'] })).status).toBe(403);
  expect((await other(`PATCH /webhooks/${id}`, { url })).status).toBe(403);
});

test('a key subscribes to what its own scopes allow', async () => {
  const { body } = await rest(t, await apiClient(t, 'admin'))<Problem>('POST /webhooks', { url, types: ['question.asked'] });
  expect(body).toMatchObject({ code: 'INVALID_INPUT', errors: [{ pointer: '/types', code: 'UNKNOWN' }] });
});

test('of a webhook with a type that a key may not have it learns nothing and changes nothing, nor of such messages in the log of another', async () => {
  const { id } = await make();
  await secretType(id);
  const api = rest(t, admin);
  expect(JSON.stringify((await api('GET /webhooks')).body)).not.toContain(id);
  for (const request of [`GET /webhooks/${id}`, `GET /webhooks/${id}/deliveries`, `POST /webhooks/${id}/ping`, `POST /webhooks/${id}/rotate-secret`, `DELETE /webhooks/${id}`] as const) expect((await api(request)).status).toBe(404);
  expect((await api(`PATCH /webhooks/${id}`, { url: 'https://elsewhere.example/' })).status).toBe(404);
  expect(await t.db.query('select url from webhook where id = $1', [id])).toEqual([{ url }]);

  const { id: mixed } = await make();
  await t.db.query(
    `insert into webhook_delivery (id, webhook_id, event_id, type, facts, occurred_at, state) values ('m1', $1, 'e1', 'opportunity.marked', '{}', now(), 'succeeded'), ('m2', $1, 'e2', 'question.asked', '{}', now(), 'succeeded')`,
    [mixed],
  );
  const { body } = await api<{ items: { id: string }[] }>(`GET /webhooks/${mixed}/deliveries`);
  expect(body.items.map((d) => d.id)).toEqual(['m2']);
  expect((await api(`POST /webhooks/${mixed}/deliveries/m1/redeliver`)).status).toBe(404);
});

test('the secret is told once and stored nowhere in clear, also when the request can be repeated', async () => {
  const { status, body } = await rest(t, admin)<Hook>('POST /webhooks', { url, types: ['question.asked'], description: 'CRM' }, { 'idempotency-key': 'once' });
  expect(status).toBe(201);
  expect(body).toMatchObject({ url, description: 'CRM', types: ['question.asked'], state: 'active', secret: expect.stringMatching(/^whsec_[\w+/]{43}=$/) });
  expect(JSON.stringify(await t.db.query('select * from idempotency_key'))).not.toContain('whsec_');
  expect(JSON.stringify((await rest(t, admin)(`GET /webhooks/${body.id}`)).body)).not.toContain('whsec_');
  expect(JSON.stringify((await rest(t, admin)('GET /webhooks')).body)).not.toContain('whsec_');
});

test.each(['http://crm.example/', 'https://127.0.0.1/', 'https://169.254.169.254/latest', 'https://[::1]/', 'https://crm.example:25/', 'not an address'])('%s is no address for a webhook', async (address) => {
  const { status, body } = await rest(t, admin)<Problem>('POST /webhooks', { url: address, types: ['question.asked'] });
  expect([status, body.errors]).toEqual([422, [expect.objectContaining({ pointer: '/url', code: 'INVALID' })]]);
  const { id } = await make();
  expect((await rest(t, admin)(`PATCH /webhooks/${id}`, { url: address })).status).toBe(422);
});

test('a private address is not asked, also where one got into the table or a name stands for it', async () => {
  const receiver = await startReceiver();
  const { id } = await make();
  for (const address of [receiver.url(), receiver.url().replace('http:', 'https:'), 'https://localhost/hook']) {
    await t.db.query('update webhook set url = $2 where id = $1', [id, address]);
    await rest(t, admin)(`POST /webhooks/${id}/ping`);
    await deliverDue(t);
  }
  expect(receiver.seen).toEqual([]);
  const { body } = await rest(t, admin)<{ items: { attempts: { error: string }[] }[] }>(`GET /webhooks/${id}/deliveries`);
  expect(body.items.map((d) => d.attempts.map((a) => a.error))).toEqual([['REFUSED_ADDRESS'], ['REFUSED_URL'], ['REFUSED_URL']]);
  await receiver.close();
});

test('every change is written down, with who and what', async () => {
  const { id } = await make();
  const api = rest(t, admin);
  await api(`PATCH /webhooks/${id}`, { description: 'CRM', types: ['answer.posted'] });
  await api(`PATCH /webhooks/${id}`, { description: 'CRM' });
  await api(`POST /webhooks/${id}/ping`);
  await api(`POST /webhooks/${id}/rotate-secret`);
  await api(`PATCH /webhooks/${id}`, { state: 'disabled' });
  expect((await api<Problem>(`POST /webhooks/${id}/ping`)).body).toMatchObject({ status: 409, code: 'WEBHOOK_DISABLED' });
  await api(`PATCH /webhooks/${id}`, { state: 'active' });
  expect((await api(`DELETE /webhooks/${id}`)).status).toBe(204);
  expect((await api(`GET /webhooks/${id}`)).status).toBe(404);
  const entries = await t.db.query<{ action: string; client_id: string; before: object; after: object }>('select action, client_id, before, after from audit_entry where subject_id = $1 order by at, id', [id]);
  expect(entries.map((e) => e.action)).toEqual(['webhook.create', 'webhook.edit', 'webhook.ping', 'webhook.rotate_secret', 'webhook.disable', 'webhook.enable', 'webhook.delete']);
  expect(entries[1]).toMatchObject({ client_id: admin.id, before: { description: '', types: ['question.asked'] }, after: { description: 'CRM', types: ['answer.posted'] } });
  expect(JSON.stringify(entries)).not.toContain('whsec_');
});

test('the log is read page by page, the newest first', async () => {
  const { id } = await make();
  for (let i = 0; i < 3; i++) await rest(t, admin)(`POST /webhooks/${id}/ping`);
  const page = async (query: string) => (await rest(t, admin)<{ items: { id: string }[]; next_cursor: string | null }>(`GET /webhooks/${id}/deliveries?limit=2${query}`)).body;
  const first = await page('');
  const second = await page(`&cursor=${first.next_cursor!}`);
  expect(second.next_cursor).toBeNull();
  const ids = [...first.items, ...second.items].map((d) => d.id);
  expect(ids).toEqual((await t.db.query<{ id: string }>('select id from webhook_delivery where webhook_id = $1 order by created_at desc, id desc', [id])).map((d) => d.id));
});
