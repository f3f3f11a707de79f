import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { z } from 'zod';
import { apiClient, rest } from '../../../test/api.ts';
import { createTestApp, type TestApp } from '../../../test/app.ts';
import { insertThread } from '../../../test/fixtures.ts';
import { member, space, type TestMember, type TestSpace } from '../../../test/people.ts';
import { deliverDue, startReceiver } from '../../../test/receiver.ts';
import { system } from '../../platform/access/actor.ts';
import type { opportunitySchema } from './rest/opportunities.operations.ts';
import { ManageWebhooks } from './use-cases/webhooks/manage-webhooks.ts';

type Opportunity = z.output<typeof opportunitySchema>;
interface List { items: Opportunity[]; next_cursor: string | null }

let t: TestApp;
let crm: ReturnType<typeof rest>;
let asker: TestMember;
let place: TestSpace;

beforeAll(async () => {
  t = await createTestApp({ OUTBOUND_ALLOW_PRIVATE: '127.0.0.1' });
  crm = rest(t, await apiClient(t, 'opportunities'));
  asker = await member(t, { name: 'Adelheid Sommer', email: 'adelheid@customer.example' });
  place = await space(t);
});
afterAll(() => t.close());

const thread = (title = 'Which hub fits a large house?') => insertThread(t, { space_id: place.id, author_id: asker.id, title });

test('a CRM marks, reads and returns stage, value and reason', async () => {
  const { question, id: threadId } = await thread();
  const marked = await crm<Opportunity>('POST /opportunities', { post_id: question, interest: 'Hub', value: 1200, currency: 'EUR', due: '2026-12-31', contact_basis: 'asked', notes: 'Call after five' });
  expect(marked).toMatchObject({ status: 201, body: { stage: 'spotted', value: 1200, currency: 'EUR', due: '2026-12-31', contact_basis: 'asked', space: place.slug, post_id: question, thread: { id: threadId }, notes: [{ text: 'Call after five' }] } });
  const { id } = marked.body;
  const changed = await crm<Opportunity>(`PATCH /opportunities/${id}`, { stage: 'won', value: 1350.5, outcome: 'Signed on Monday', crm_reference: 'CRM-7' });
  expect(changed).toMatchObject({ status: 200, body: { stage: 'won', value: 1350.5, outcome: 'Signed on Monday', crm_reference: 'CRM-7', closed_at: expect.any(String), due: '2026-12-31', version: 2 } });
  expect((await crm<Opportunity>(`GET /opportunities/${id}`)).body).toEqual(changed.body);
  for (const query of [`thread_id=${threadId}`, 'crm_reference=CRM-7', `space=${place.slug}&stage=won`, `updated_since=${encodeURIComponent(marked.body.updated_at)}`]) {
    expect((await crm<List>(`GET /opportunities?${query}`)).body.items.map((o) => o.id)).toContain(id);
  }
  expect((await crm<List>('GET /opportunities?stage=lost')).body.items).toEqual([]);
});

test('a repeated write is one write', async () => {
  const { id } = await thread();
  const ask = () => crm<Opportunity>('POST /opportunities', { thread_id: id, interest: 'Valve' }, { 'idempotency-key': `mark-${id}` });
  const [first, again] = [await ask(), await ask()];
  expect(again.headers['idempotent-replayed']).toBe('true');
  expect(again.body).toEqual(first.body);
  expect((await crm('POST /opportunities', { thread_id: id, interest: 'Valve' }))).toMatchObject({ status: 409, body: { code: 'ALREADY_MARKED' } });
});

test('what cannot be is a problem document', async () => {
  const { id } = await thread();
  expect(await crm('POST /opportunities', { thread_id: id, user_id: asker.id, interest: 'Valve' })).toMatchObject({ status: 400, body: { code: 'BAD_USER_INPUT' } });
  expect(await crm('POST /opportunities', { thread_id: id })).toMatchObject({ status: 422, body: { code: 'INVALID_INPUT' } });
  expect(await crm('POST /opportunities', { thread_id: id, interest: 'Valve', currency: 'EURO', value: 1 })).toMatchObject({ status: 422 });
  const { body } = await crm<Opportunity>('POST /opportunities', { user_id: asker.id, interest: 'Valve' });
  expect(await crm(`PATCH /opportunities/${body.id}`, { stage: 'lost' })).toMatchObject({ status: 422, body: { errors: [{ pointer: '/outcome' }] } });
  await crm(`PATCH /opportunities/${body.id}`, { stage: 'lost', outcome: 'Bought elsewhere' });
  expect(await crm(`PATCH /opportunities/${body.id}`, { stage: 'won' })).toMatchObject({ status: 409, body: { code: 'STAGE_NOT_POSSIBLE' } });
  expect(await crm(`PATCH /opportunities/${body.id}`, { stage: 'spotted', base_version: 1 })).toMatchObject({ status: 409, body: { code: 'VERSION_CHANGED' } });
  expect(await crm('GET /opportunities/v00000000000000')).toMatchObject({ status: 404 });
});

test('for a member their roles decide', async () => {
  const { id } = await thread();
  const client = await apiClient(t, 'opportunities', 'act-as-member');
  const as = async (who: TestMember, ...call: Parameters<typeof crm>) => rest(t, client)(call[0], call[1], { 'on-behalf-of': who.id });
  const seller = await member(t, { grants: ['sales'] });
  const expert = await member(t, { grants: ['expert'] });
  const marked = await as(seller, 'POST /opportunities', { thread_id: id, interest: 'Boiler' });
  expect(marked).toMatchObject({ status: 201, body: { marked_by: { id: seller.id } } });
  for (const who of [asker, expert]) {
    expect(await as(who, 'POST /opportunities', { thread_id: id, interest: 'Pump' })).toMatchObject({ status: 403 });
    expect(await as(who, 'GET /opportunities')).toMatchObject({ status: 200, body: { items: [] } });
    expect(await as(who, `GET /opportunities/${marked.body['id'] as string}`)).toMatchObject({ status: 404 });
  }
});

test('without a contact basis no byte leads to the person; with one they are named', async () => {
  const { id } = await thread('Adelheid Sommer here, write to adelheid@customer.example');
  const contact = /adelheid|sommer|customer\.example|\/users\/u|06 123/i;
  const marked = await crm<Opportunity>('POST /opportunities', { thread_id: id, interest: 'Hub for Adelheid Sommer', notes: 'Her number: 06 12345678', contact_basis: 'none' });
  const bytes = async () => JSON.stringify([(await crm(`GET /opportunities/${marked.body.id}`)).body, (await crm(`GET /opportunities?thread_id=${id}`)).body]).replaceAll(/"(owner|marked_by)":\{[^}]*\}/g, '');
  for (const text of [JSON.stringify({ ...marked.body, marked_by: null }), await bytes()]) {
    expect(text).not.toMatch(contact);
    expect(text).not.toContain(asker.id);
  }
  const person = await crm<Opportunity>('POST /opportunities', { user_id: asker.id, interest: 'Hub', stage: 'dismissed', outcome: 'Adelheid Sommer only looked' });
  expect(JSON.stringify({ ...person.body, marked_by: null })).not.toMatch(contact);

  await crm(`PATCH /opportunities/${marked.body.id}`, { contact_basis: 'consented' });
  expect((await crm<Opportunity>(`GET /opportunities/${marked.body.id}`)).body).toMatchObject({
    contact: { id: asker.id, name: 'Adelheid Sommer', email: 'adelheid@customer.example', url: `http://community.test/users/${asker.id}/adelheid-sommer` }, notes: [{ text: 'Her number: 06 12345678' }],
  });
  await crm(`PATCH /opportunities/${marked.body.id}`, { contact_basis: 'none' });
  expect(await bytes()).not.toMatch(contact);
});

test('a webhook is sent what may leave at that time: no byte of contact data without a basis', async () => {
  const receiver = await startReceiver();
  await t.settle();
  await t.app.get(ManageWebhooks).create(system, { url: receiver.url(), types: ['opportunity.marked', 'opportunity.changed'] });
  const { id } = await thread('Adelheid Sommer asks for a quote');
  const { body: { id: opportunity } } = await crm<Opportunity>('POST /opportunities', { thread_id: id, interest: 'Hub for Adelheid Sommer', notes: 'adelheid@customer.example', contact_basis: 'asked' });
  // The ground is taken back before the message leaves.
  await crm(`PATCH /opportunities/${opportunity}`, { contact_basis: 'none', stage: 'qualified' });
  await t.settle();
  await deliverDue(t);
  expect(receiver.seen.map((r) => r.body.type).sort((a, b) => a.localeCompare(b))).toEqual(['opportunity.changed', 'opportunity.marked']);
  for (const { text, body } of receiver.seen) {
    expect(text.replace(/"marked_by":\{[^}]*\}/, '')).not.toMatch(/adelheid|sommer|customer\.example|\/users\/u/i);
    expect(text).not.toContain(asker.id);
    expect(body.data).toMatchObject({ opportunity: { id: opportunity, stage: 'qualified', contact: null, notes: [] } });
  }
  receiver.clear();
  await crm(`PATCH /opportunities/${opportunity}`, { contact_basis: 'consented' });
  await t.settle();
  await deliverDue(t);
  expect(receiver.seen[0]!.body.data).toMatchObject({ opportunity: { contact: { email: 'adelheid@customer.example' }, notes: [{ text: 'adelheid@customer.example' }] } });
  await receiver.close();
});
