import { SCOPES } from '@helpcommons/shared';
import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { pino } from 'pino';
import { apiClient, rest, type TestClient } from '../../../test/api.ts';
import { createTestApp, type TestApp } from '../../../test/app.ts';
import { insert, insertPost, insertTag, insertThread } from '../../../test/fixtures.ts';
import { mails } from '../../../test/mails.ts';
import { sale } from '../../../test/opportunities.ts';
import { member, space, type TestMember, type TestSpace } from '../../../test/people.ts';
import { deliverDue, startReceiver } from '../../../test/receiver.ts';
import { addresses, graphql, pages, restReads, type Surface } from '../../../test/surfaces.ts';
import { commands } from '../../../test/threads.ts';
import { system } from '../../platform/access/actor.ts';
import { OpportunityVisibility } from '../opportunities/data/visibility.ts';
import { ManageWebhooks } from './use-cases/webhooks/manage-webhooks.ts';
import { webhookTypes } from './webhooks/types/index.ts';

/** Words and numbers that stand nowhere but in marks. */
const MARKS = { interest: 'Quxblorf boiler', note: 'Zanthimor called', outcome: 'Vexitrand bought', crmReference: 'CRM-Yolquist-81', value: 73_219.57, score: 0.8123457 };
const SECRET = [/quxblorf/i, /zanthimor/i, /vexitrand/i, /yolquist/i, /73[.,]?219/, /0\.81234/];

const logged: string[] = [];
let t: TestApp;
let seller: TestMember;
let customer: TestMember;
let expert: TestMember;
let shop: TestSpace;
let thread: { id: string; question: string };
let answer: string;
let clients: Record<string, TestClient>;
let receiver: Awaited<ReturnType<typeof startReceiver>>;
const marked: string[] = [];

beforeAll(async () => {
  t = await createTestApp({ OUTBOUND_ALLOW_PRIVATE: '127.0.0.1' }, [], { pages: true, log: pino({ level: 'info' }, { write: (line: string) => void logged.push(line) }) });
  shop = await space(t);
  [seller, customer, expert] = await Promise.all([member(t, { grants: ['sales'] }), member(t), member(t, { grants: [['expert', shop.id]] })]);
  thread = await insertThread(t, { space_id: shop.id, author_id: customer.id, title: 'Which boiler fits a large house' });
  answer = await insertPost(t, { thread_id: thread.id, author_id: customer.id, kind: 'answer', markdown: 'The larger boiler, I think' });
  await insertTag(t, 'boiler', thread.id);
  clients = Object.fromEntries(await Promise.all(SCOPES.filter((s) => s !== 'opportunities' && s !== 'act-as-member').map(async (scope) => [scope, await apiClient(t, scope)] as const)));
  receiver = await startReceiver();
  await t.app.get(ManageWebhooks).create(system, { url: receiver.url(), types: webhookTypes.filter((w) => w.scope !== 'opportunities').map((w) => w.type) });
});
afterAll(async () => {
  await t.close();
  await receiver.close();
});
afterEach(() => void jest.restoreAllMocks());

/** Where something of a mark is told; what was asked for may come back. */
function told(surfaces: readonly Surface[]): string[] {
  const secrets = [...SECRET, ...marked.map((id) => new RegExp(id))];
  return surfaces.filter(({ where, text }) => secrets.some((secret) => !secret.test(where) && secret.test(text))).map(({ where }) => where);
}

async function everywhere(): Promise<Surface[]> {
  const ids = [thread.id, thread.question, answer, customer.id, ...marked];
  const who = { guest: undefined, customer, expert };
  const profile = `/users/${customer.id}`;
  const threadPath = `/questions/${thread.id}/which-boiler-fits-a-large-house`;
  const paths = [
    '/', '/?tab=popular', '/?tab=unanswered', threadPath, `/posts/${answer}`, `/posts/${answer}/revisions`, `${profile}/${customer.name.toLowerCase().replace(' ', '-')}`, `/spaces/${shop.slug}`, '/tags', '/tags/boiler',
    '/search?q=boiler', '/articles', '/ask', '/notifications', '/settings', '/opportunities', '/opportunities/list', '/opportunities/totals', '/opportunities/proposals',
    `/opportunities/mark?thread=${thread.id}`, '/opportunities/export.csv', ...marked.map((id) => `/opportunities/${id}`),
  ];
  const quoted = (list: readonly string[]) => list.map((x) => JSON.stringify(x));
  const values = {
    id: quoted(ids), 'thread.id': quoted([thread.id]), 'post.id': quoted([thread.question, answer]), 'profile.id': quoted([customer.id]), thread: quoted([thread.id]), post: quoted([thread.question, answer]), slug: quoted([shop.slug]), name: ['"boiler"'], query: ['"boiler"', '"quxblorf"'], title: ['"boiler quxblorf"'], by: ['STAGE', 'SPACE'],
  };
  const words = ['boiler', 'quxblorf'];
  const acting = await apiClient(t, 'read', 'write', 'act-as-member');
  return [
    ...(await pages(t, who, paths)),
    ...(await graphql(t, who, values)),
    ...(await restReads(t, { ...clients, none: undefined }, ids, words)),
    // Without the scope, what somebody of the sales side might see is not seen for them either.
    ...(await restReads(t, { 'seller’s client': acting }, ids, words, { 'on-behalf-of': seller.id })),
    ...(await addresses(t, ['latest', `spaces/${shop.slug}`, 'tags/boiler', `threads/${thread.id}`].flatMap((feed) => ['atom', 'rss', 'json'].map((format) => `/feeds/${feed}.${format}`)))),
    ...(await addresses(t, ['/sitemap.xml', '/robots.txt', '/widget/api/search?q=quxblorf', '/widget/api/search?q=boiler', '/widget/api/suggest?title=boiler', '/api/v1/openapi.json'])),
  ];
}

/** Without what differs from one reading to the next anyway. */
const steady = (surfaces: readonly Surface[]) => Object.fromEntries(surfaces.map(({ where, text }) => [where, text.replace(/"trace_id":"\w+"/g, '').replace(/<code>[0-9a-f]{32}<\/code>/g, '')]));

describe('whoever is not of the staff', () => {
  test('reads the same everywhere, before and after something was marked, and nothing of it', async () => {
    const before = steady(await everywhere());
    const on = sale(t);
    for (const subject of [{ thread: thread.id }, { post: answer }, { person: customer.id }]) {
      const { opportunity } = await on.mark(seller, { ...subject, interest: MARKS.interest, value: MARKS.value, note: MARKS.note, contactBasis: 'ASKED', crmReference: MARKS.crmReference });
      await on.update(seller, { id: opportunity!.id, stage: 'WON', outcome: MARKS.outcome });
      marked.push(opportunity!.id);
    }
    await insert(t, 'opportunity_proposal', { post_id: thread.question, score: MARKS.score });
    await t.settle();
    const after = await everywhere();
    expect(after.length).toBeGreaterThan(500);
    expect(after.filter(({ where, text }) => where.startsWith('graphql') && text.startsWith('400'))).toEqual([]);
    expect(told(after)).toEqual([]);
    const now = steady(after);
    expect(Object.keys(before).filter((where) => now[where] !== before[where])).toEqual([]);
  });

  test('is sent nothing of it: mails, webhooks of other kinds', async () => {
    const c = commands(t);
    await c.answer(expert, thread.id);
    await c.comment(expert, answer);
    await t.settle();
    await deliverDue(t);
    expect(receiver.seen.map((r) => r.body.type)).toContain('answer.posted');
    expect(mails(t).length).toBeGreaterThan(0);
    expect(told([...receiver.seen.map((r) => ({ where: `webhook ${r.body.type}`, text: r.text })), ...mails(t).map((m) => ({ where: `mail ${m.to}`, text: m.text }))])).toEqual([]);
  });

  test('finds nothing of it in the log, whatever staff did', async () => {
    logged.splice(0);
    const crm = rest(t, await apiClient(t, 'opportunities'));
    const on = sale(t);
    await crm(`PATCH /opportunities/${marked[0]!}`, { notes: MARKS.note });
    await crm('GET /opportunities?crm_reference=CRM-Yolquist-81');
    await on.update(seller, { id: marked[1], stage: 'CONTACTED', crmReference: MARKS.crmReference });
    await on.update(seller, { id: marked[1], stage: 'LOST' });
    await pages(t, { seller }, ['/opportunities', `/opportunities/${marked[0]!}`, '/opportunities/list?interest=quxblorf', '/opportunities/export.csv?interest=quxblorf', `/opportunities/mark?thread=${thread.id}`, '/tags']);
    await t.settle();
    expect(logged.some((line) => line.includes('"path":"/tags"'))).toBe(true);
    expect(told(logged.map((text) => ({ where: 'log', text })))).toEqual([]);
    expect(logged.filter((line) => line.includes('opportunit'))).toEqual([]);
  });
});

describe('these tests find what leaks', () => {
  test('when opportunities are shown to everybody', async () => {
    jest.spyOn(OpportunityVisibility.prototype, 'condition').mockReturnValue('true');
    const leaks = told(await everywhere());
    for (const kind of [/^page \/questions\/.* as guest$/, /^page \/users\/.* as customer$/, /^graphql thread.* as guest$/, /^graphql opportunity\(.* as expert$/]) expect(leaks).toContainEqual(expect.stringMatching(kind));
  });

  test('staff reads all of it', async () => {
    const found = await pages(t, { seller }, [`/questions/${thread.id}/which-boiler-fits-a-large-house`, '/opportunities', `/opportunities/${marked[0]!}`, '/opportunities/proposals']);
    expect(told(found)).toHaveLength(4);
    for (const secret of SECRET.slice(0, 5)) expect(found[2]!.text).toMatch(secret);
  });
});
