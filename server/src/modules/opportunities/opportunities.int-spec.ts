import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createTestApp, type TestApp } from '../../../test/app.ts';
import { recordEvents } from '../../../test/events.ts';
import { insertPost, insertThread, statements } from '../../../test/fixtures.ts';
import { sale } from '../../../test/opportunities.ts';
import { member, space, type TestMember, type TestSpace } from '../../../test/people.ts';
import { OpportunityChanged, OpportunityMarked } from './events.ts';

let t: TestApp;
let seller: TestMember;
let moderator: TestMember;
let expert: TestMember;
let asker: TestMember;
let heating: TestSpace;
let elsewhere: TestSpace;
let on: ReturnType<typeof sale>;

beforeAll(async () => {
  t = await createTestApp();
  heating = await space(t);
  elsewhere = await space(t);
  [seller, moderator, expert, asker] = await Promise.all([
    member(t, { grants: ['sales'] }), member(t, { grants: [['moderator', heating.id]] }), member(t, { grants: [['expert', heating.id]] }), member(t),
  ]);
  on = sale(t);
});
afterAll(() => t.close());

const thread = (spaceId = heating.id) => insertThread(t, { space_id: spaceId, author_id: asker.id });

describe('marking', () => {
  test('a post, a thread, a person: each leads back from there', async () => {
    const { id, question } = await thread();
    const post = await on.mark(moderator, { post: question, interest: 'Post hub', value: 120.5, contactBasis: 'ASKED', note: 'Asks for a price' });
    const whole = await on.mark(seller, { thread: id, interest: 'Thread hub' });
    const person = await on.mark(seller, { person: asker.id, interest: 'Person hub' });
    expect(post.opportunity).toMatchObject({ stage: 'SPOTTED', value: 120.5, currency: 'EUR', contactBasis: 'ASKED', person: { id: asker.id }, markedBy: { id: moderator.id }, thread: { id }, notes: [{ text: 'Asks for a price', author: { id: moderator.id } }] });
    expect(person.opportunity).toMatchObject({ thread: null, person: { id: asker.id } });
    const { data } = await t.gql<Record<string, { opportunities: { id: string }[] }>>(
      `query q($thread: ID!, $post: ID!, $person: ID!) { thread(id: $thread) { opportunities { id } } post(id: $post) { opportunities { id } } profile(id: $person) { opportunities { id } } }`,
      { thread: id, post: question, person: asker.id }, { as: seller.cookie },
    );
    const ids = (of: string) => data[of]!.opportunities.map((o) => o.id);
    expect(ids('thread')).toEqual([whole.opportunity!.id, post.opportunity!.id]);
    expect(ids('post')).toEqual([post.opportunity!.id]);
    expect(ids('profile')).toEqual(expect.arrayContaining([post, whole, person].map((m) => m.opportunity!.id)));
  });

  test('an expert marks in their spaces and is told nothing, whatever is there already', async () => {
    const { question } = await thread();
    const first = await on.mark(expert, { post: question, interest: 'Boiler' });
    const again = await on.mark(expert, { post: question, interest: 'boiler ' });
    expect([first, again]).toEqual([{ __typename: 'OpportunityPayload', opportunity: null }, { __typename: 'OpportunityPayload', opportunity: null }]);
    expect(await t.db.query('select interest from opportunity where post_id = $1', [question])).toEqual([{ interest: 'Boiler' }]);
    expect(await on.mark(moderator, { post: question, interest: 'BOILER' })).toMatchObject({ __typename: 'Conflict', code: 'ALREADY_MARKED' });
    expect(await on.mark(expert, { post: question, interest: 'Valve', stage: 'WON' })).toMatchObject({ error: 'FORBIDDEN' });
    const other = await thread(elsewhere.id);
    expect(await on.mark(expert, { post: other.question, interest: 'Boiler' })).toMatchObject({ error: 'FORBIDDEN' });
  });

  test('nobody else marks, and nobody what they cannot see', async () => {
    const { question } = await thread();
    const hidden = await insertThread(t, { space_id: elsewhere.id, author_id: asker.id, visibility: 'hidden' });
    expect(await on.mark(asker, { post: question, interest: 'Boiler' })).toMatchObject({ error: 'FORBIDDEN' });
    expect(await on.mark(undefined, { post: question, interest: 'Boiler' })).toMatchObject({ error: 'UNAUTHENTICATED' });
    expect(await on.mark(moderator, { post: hidden.question, interest: 'Boiler' })).toMatchObject({ error: 'NOT_FOUND' });
    expect(await on.mark(seller, { person: 'u-nobody', interest: 'Boiler' })).toMatchObject({ error: 'NOT_FOUND' });
    expect(await on.mark(seller, { post: question, thread: hidden.id, interest: 'Boiler' })).toMatchObject({ error: 'BAD_USER_INPUT' });
  });

  test('two at once: one mark', async () => {
    const { question } = await thread();
    const marks = await Promise.all([on.mark(seller, { post: question, interest: 'Race' }), on.mark(moderator, { post: question, interest: 'race' }), on.mark(seller, { post: question, interest: 'RACE' })]);
    expect(marks.filter((m) => m.opportunity)).toHaveLength(1);
    expect(marks.filter((m) => m.code === 'ALREADY_MARKED')).toHaveLength(2);
  });

  test.each([
    [{ interest: ' ' }, 'interest'], [{ value: 5.001 }, 'value'], [{ value: 5, currency: 'XXQ' }, 'currency'], [{ due: '2026-02-30' }, 'due'], [{ stage: 'LOST' }, 'outcome'], [{ owner: 'u-nobody' }, 'owner'],
  ])('refuses %j', async (input, field) => {
    const { question } = await thread();
    const answer = await on.mark(seller, { post: question, interest: 'Hub', ...input });
    expect(answer).toMatchObject({ __typename: 'InvalidInput', fields: [expect.objectContaining({ field })] });
  });
});

describe('working', () => {
  const marked = async (input: object = {}) => {
    const { question } = await thread();
    return (await on.mark(seller, { post: question, interest: 'Hub', ...input })).opportunity!;
  };

  test('every change is history, audit and an event with ids alone', async () => {
    const events = recordEvents(t);
    const { id } = await marked({ value: 100 });
    await on.update(seller, { id, stage: 'QUALIFIED', owner: seller.id });
    await on.update(seller, { id, stage: 'WON', value: 250, crmReference: 'CRM-1', note: 'Signed' });
    const { data } = await t.gql<{ opportunity: { version: number; notes: object[]; history: { field: string; before: string; after: string; by: { id: string } }[] } }>(
      'query q($id: ID!) { opportunity(id: $id) { version notes { text } history { version field before after by { id } } } }', { id }, { as: moderator.cookie },
    );
    expect(data.opportunity.history.map(({ field, before, after }) => [field, before, after])).toEqual([
      ['ownerId', null, seller.id], ['stage', 'spotted', 'qualified'], ['crmReference', null, 'CRM-1'], ['stage', 'qualified', 'won'], ['value', '100', '250'],
    ]);
    expect(data.opportunity.notes).toEqual([{ text: 'Signed' }]);
    expect(events.of(OpportunityMarked)).toEqual([{ opportunityId: id }]);
    expect(events.of(OpportunityChanged)).toEqual([{ opportunityId: id }, { opportunityId: id }, { opportunityId: id }]);
    const audit = await t.db.query<{ action: string; before: object; after: object }>('select action, before, after from audit_entry where subject_id = $1 order by at, id', [id]);
    expect(audit.map((a) => a.action)).toEqual(['opportunity.mark', 'opportunity.stage', 'opportunity.stage', 'opportunity.note']);
    expect(audit[2]).toMatchObject({ before: { stage: 'qualified', value: '100' }, after: { stage: 'won', value: '250' } });
    events.stop();
  });

  test('the reason of a lost one goes when it is opened again', async () => {
    const { id } = await marked();
    expect(await on.update(seller, { id, stage: 'DISMISSED' })).toMatchObject({ __typename: 'InvalidInput' });
    expect((await on.update(seller, { id, stage: 'DISMISSED', outcome: 'A joke' })).opportunity).toMatchObject({ outcome: 'A joke', closedAt: expect.any(String) });
    expect(await on.update(seller, { id, stage: 'WON' })).toMatchObject({ __typename: 'Conflict', code: 'STAGE_NOT_POSSIBLE' });
    expect((await on.update(seller, { id, stage: 'SPOTTED' })).opportunity).toMatchObject({ outcome: null, closedAt: null });
  });

  test('who changed it last is told when somebody was faster', async () => {
    const { id } = await marked();
    await on.update(seller, { id, baseVersion: 1, interest: 'Two hubs' });
    expect(await on.update(moderator, { id, baseVersion: 1, interest: 'Three hubs' })).toMatchObject({ __typename: 'Conflict', code: 'VERSION_CHANGED' });
  });

  test('a moderator of another space finds nothing; knowledge managers only read', async () => {
    const { id } = await marked();
    const stranger = await member(t, { grants: [['moderator', elsewhere.id]] });
    const manager = await member(t, { grants: ['knowledge_manager'] });
    expect(await on.update(stranger, { id, interest: 'Mine' })).toMatchObject({ error: 'NOT_FOUND' });
    expect(await on.update(manager, { id, interest: 'Mine' })).toMatchObject({ error: 'FORBIDDEN' });
    const read = (as: TestMember) => t.gql<{ opportunity: object | null }>('query q($id: ID!) { opportunity(id: $id) { id viewerCanWork } }', { id }, { as: as.cookie });
    expect((await read(stranger)).data.opportunity).toBeNull();
    expect((await read(manager)).data.opportunity).toEqual({ id, viewerCanWork: false });
  });
});

test('the address of a customer is told with a contact basis, to who works with it', async () => {
  const { question } = await thread();
  const { id } = (await on.mark(seller, { post: question, interest: 'Hub' })).opportunity!;
  const manager = await member(t, { grants: ['knowledge_manager'] });
  const email = async (as: TestMember) => (await t.gql<{ opportunity: { contactEmail: string | null } }>('query q($id: ID!) { opportunity(id: $id) { contactEmail } }', { id }, { as: as.cookie })).data.opportunity.contactEmail;
  expect(await email(seller)).toBeNull();
  await on.update(seller, { id, contactBasis: 'CONSENTED' });
  expect(await email(seller)).toMatch(/@community\.test$/);
  expect(await email(manager)).toBeNull();
});

describe('lists and sums', () => {
  test('filters, pages, columns and totals, never adding currencies', async () => {
    const shop = await space(t);
    const owner = await member(t, { grants: ['sales'] });
    const { id: threadId } = await thread(shop.id);
    const make = async (input: object) => {
      const post = await insertPost(t, { thread_id: threadId, author_id: asker.id, kind: 'answer' });
      return (await on.mark(owner, { post, interest: 'Valve', ...input })).opportunity!.id;
    };
    const late = await make({ value: 10, due: '2020-01-01' });
    const own = await make({ value: 20, owner: owner.id });
    await make({ value: 30, currency: 'USD', stage: 'WON' });
    await make({ value: 40, stage: 'WON' });
    await make({ stage: 'LOST', outcome: 'Too dear', interest: '100% hub' });
    const list = async (filter: object, page = '') => {
      const { data } = await t.gql<{ opportunities: { totalCount: number; nodes: { id: string }[]; pageInfo: { endCursor: string } } }>(
        `query q($filter: OpportunityFilter) { opportunities(filter: $filter ${page}) { totalCount nodes { id } pageInfo { endCursor } } }`, { filter: { space: shop.slug, ...filter } }, { as: owner.cookie },
      );
      return data.opportunities;
    };
    expect((await list({})).totalCount).toBe(5);
    expect((await list({ due: 'OVERDUE' })).nodes).toEqual([{ id: late }]);
    expect((await list({ mine: true })).nodes).toEqual([{ id: own }]);
    expect((await list({ interest: '100%' })).totalCount).toBe(1);
    expect((await list({ interest: '%' })).totalCount).toBe(1);
    expect((await list({ currency: 'usd' })).totalCount).toBe(1);
    expect((await list({ stages: ['WON', 'LOST'] })).totalCount).toBe(3);
    expect((await list({ unowned: true })).totalCount).toBe(4);
    const first = await list({}, 'first: 3');
    const rest = await list({}, `first: 3, after: "${first.pageInfo.endCursor}"`);
    expect(new Set([...first.nodes, ...rest.nodes].map((n) => n.id)).size).toBe(5);

    const { data } = await t.gql<{ board: object[]; months: object[]; spaces: object[]; people: object[] }>(
      `query q($filter: OpportunityFilter) { board: opportunityBoard(filter: $filter) { stage count values { currency value } }
        spaces: opportunityTotals(by: SPACE, filter: $filter) { currency marked open openValue won wonValue lost space { slug } }
        people: opportunityTotals(by: MODERATOR, filter: $filter) { currency wonValue moderator { id } }
        months: opportunityTotals(by: MONTH, filter: $filter) { key currency won } }`,
      { filter: { space: shop.slug } }, { as: owner.cookie },
    );
    expect(data.board).toEqual([
      { stage: 'SPOTTED', count: 2, values: [{ currency: 'EUR', value: 30 }] }, { stage: 'QUALIFIED', count: 0, values: [] }, { stage: 'CONTACTED', count: 0, values: [] },
      { stage: 'WON', count: 2, values: [{ currency: 'EUR', value: 40 }, { currency: 'USD', value: 30 }] }, { stage: 'LOST', count: 1, values: [] }, { stage: 'DISMISSED', count: 0, values: [] },
    ]);
    expect(data.spaces).toEqual([
      { currency: 'EUR', marked: 3, open: 2, openValue: 30, won: 1, wonValue: 40, lost: 0, space: { slug: shop.slug } },
      { currency: 'USD', marked: 1, open: 0, openValue: 0, won: 1, wonValue: 30, lost: 0, space: { slug: shop.slug } },
      { currency: null, marked: 1, open: 0, openValue: 0, won: 0, wonValue: 0, lost: 1, space: { slug: shop.slug } },
    ]);
    expect(data.people).toContainEqual({ currency: 'EUR', wonValue: 40, moderator: { id: owner.id } });
    expect(data.months).toContainEqual({ key: new Date().toISOString().slice(0, 7), currency: 'USD', won: 1 });
  });

  test('a page of opportunities sends as many statements for ten as for two', async () => {
    const shop = await space(t);
    const read = () => statements(t, () => t.gql(
      `query q($filter: OpportunityFilter) { opportunities(filter: $filter) { nodes { id url thread { title } post { excerpt } person { name } owner { name } markedBy { name } notes { text author { name } } history { field by { name } } } } }`,
      { filter: { space: shop.slug } }, { as: seller.cookie },
    ));
    const make = async () => {
      const { question } = await thread(shop.id);
      await on.mark(seller, { post: question, interest: 'Hub', owner: seller.id, note: 'A note' });
    };
    await make();
    await make();
    const two = (await read()).length;
    for (let i = 0; i < 8; i++) await make();
    expect((await read()).length).toBe(two);
  });
});

describe('export', () => {
  const csv = (as: TestMember | undefined, query = '') => t.fastify.inject({ url: `/opportunities/export.csv${query}`, headers: { ...(as && { cookie: as.cookie }) } });

  test('what the filter lets through, with contact data only where there is a basis, and written down', async () => {
    const shop = await space(t);
    const customer = await member(t, { name: 'Berthold Winter', email: 'berthold@customer.example' });
    const { question } = await insertThread(t, { space_id: shop.id, author_id: customer.id, title: '=cmd() of "Winter", Berthold' });
    await on.mark(seller, { post: question, interest: '=1+1', contactBasis: 'NONE', note: 'Secret note' });
    await on.mark(seller, { post: question, interest: 'Pump', contactBasis: 'CONSENTED', note: 'Open note', value: 9.5 });
    const without = await csv(seller, `?space=${shop.slug}&interest=1`);
    expect(without.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(without.body).toContain(`,"'=1+1",`.replaceAll('"', ''));
    expect(without.body).not.toMatch(/Berthold Winter|customer\.example|Secret note/);
    const all = (await csv(seller, `?space=${shop.slug}`)).body;
    expect(all).toContain(`Berthold Winter,berthold@customer.example,http://community.test/users/${customer.id}/berthold-winter`);
    expect(all).toContain('Pump,9.5,EUR');
    expect(all).toContain('Open note');
    expect(all.trim().split('\r\n')).toHaveLength(3);
    const audit = await t.db.query(`select actor_id from audit_entry where action = 'opportunity.export' and after->>'space' = $1`, [shop.slug]);
    expect(audit).toEqual([{ actor_id: seller.id }, { actor_id: seller.id }]);
  });

  test('for who works with opportunities alone, of their spaces', async () => {
    const shop = await space(t);
    const { question } = await thread(shop.id);
    await on.mark(seller, { post: question, interest: 'Only elsewhere' });
    expect((await csv(undefined)).statusCode).toBe(401);
    for (const who of [asker, expert]) expect((await csv(who)).statusCode).toBe(403);
    expect((await csv(moderator)).body).not.toContain('Only elsewhere');
    expect((await csv(seller)).body).toContain('Only elsewhere');
  });
});
