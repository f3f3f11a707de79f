import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { createTestApp, type TestApp } from '../../../test/app.ts';
import { insertThread } from '../../../test/fixtures.ts';
import { sale } from '../../../test/opportunities.ts';
import { member, space, type TestMember, type TestSpace } from '../../../test/people.ts';
import { commands, questionOf } from '../../../test/threads.ts';
import { Settings } from '../../platform/config/settings.ts';
import { Proposer } from './use-cases/support/proposer.ts';

let t: TestApp;
let seller: TestMember;
let customer: TestMember;
let place: TestSpace;
let elsewhere: TestSpace;
let on: ReturnType<typeof sale>;
let post: ReturnType<typeof commands>;

const BUYING = ['What does the set with three valves cost', 'Which hub should I buy for a large house', 'Is there a discount when I order ten valves', 'Do you deliver the thermostat to Norway and at what price', 'Can I pay in parts for the big set', 'Where can I buy a second hub'];
const SUPPORT = ['The hub blinks orange after a power cut', 'My valve shows error twelve', 'The app does not find the thermostat', 'The schedule starts one hour too late', 'The display stays dark since the update', 'The sensor shows the wrong temperature'];

beforeAll(async () => {
  t = await createTestApp();
  [place, elsewhere] = await Promise.all([space(t), space(t)]);
  [seller, customer] = await Promise.all([member(t, { grants: ['sales'] }), member(t)]);
  on = sale(t);
  post = commands(t);
  await t.app.get(Settings).set('opportunities.propose.fromMarks', 12);
});
afterAll(() => t.close());
beforeEach(() => t.app.get(Proposer).forget());

const asked = (title: string, days = 2) => insertThread(t, { space_id: place.id, author_id: customer.id, title, markdown: `${title}?`, created_at: new Date(Date.now() - days * 86_400_000) });
let count = 0;
const longAgo = `update post set created_at = now() - interval '2 days' where kind = 'question'`;

/** What people marked, and what they left alone. */
async function history() {
  for (const [i, text] of [...BUYING, ...BUYING].entries()) await on.mark(seller, { thread: (await asked(`${text}, case ${i}`)).id, interest: 'Set' });
  for (const [i, text] of [...SUPPORT, ...SUPPORT, ...SUPPORT].entries()) await asked(`${text}, case ${i}`);
  await t.db.query(longAgo);
}

async function proposals(as: TestMember): Promise<string[]> {
  const { data } = await t.gql<{ opportunityProposals: { totalCount: number; nodes: { post: { id: string } }[] } }>('{ opportunityProposals { totalCount nodes { score post { id } } } }', {}, { as: as.cookie });
  expect(data.opportunityProposals.totalCount).toBe(data.opportunityProposals.nodes.length);
  return data.opportunityProposals.nodes.map((n) => n.post.id);
}

const decline = async (as: TestMember, id: string) => {
  const { data, errors } = await t.gql<{ r: { ok?: boolean; code?: string } } | null>('mutation m($post: ID!) { r: declineOpportunityProposal(post: $post) { ... on Done { ok } ... on Conflict { code } } }', { post: id }, { as: as.cookie });
  return errors?.[0]?.extensions.code ?? data!.r;
};

/** Asks through the product, and lets it look at what was asked. */
async function ask(title: string, as = customer): Promise<string> {
  const { thread } = await post.ask(as, { space: place.slug, title, body: `${title}? Number ${++count}.` });
  await t.settle();
  return questionOf(t, thread.id);
}

test('with nothing to learn from, nothing is proposed', async () => {
  await ask('What does the set with five valves cost');
  expect(await proposals(seller)).toEqual([]);
});

test('what reads like a mark is proposed, never marked; accepted by marking, declined for good', async () => {
  await history();
  const marks = () => t.db.one<{ count: number }>('select count(*)::int as count from opportunity');
  const before = await marks();
  const buying = await ask('What does the set with four valves cost, and is there a discount');
  const another = await ask('Which hub should I buy, and where can I order it');
  const support = await ask('The hub blinks orange and the valve shows error twelve');
  expect((await proposals(seller)).toSorted()).toEqual([buying, another].toSorted());
  expect(await proposals(seller)).not.toContain(support);
  expect(await marks()).toEqual(before);

  expect(await on.mark(seller, { post: buying, interest: 'Set of four' })).toMatchObject({ opportunity: { proposed: true } });
  expect(await decline(seller, another)).toEqual({ ok: true });
  expect(await decline(seller, another)).toEqual({ code: 'ALREADY_DECIDED' });
  expect(await proposals(seller)).toEqual([]);
  const audit = await t.db.query(`select actor_id from audit_entry where action = 'opportunity.decline' and subject_id = $1`, [another]);
  expect(audit).toEqual([{ actor_id: seller.id }]);
});

test('what colleagues write is not proposed, and only staff of the space sees what is', async () => {
  const [colleague, expert, stranger] = await Promise.all([
    member(t, { grants: ['knowledge_manager'] }), member(t, { grants: [['expert', place.id]] }), member(t, { grants: [['moderator', elsewhere.id]] }),
  ]);
  await ask('What does the set with six valves cost, and is there a discount', colleague);
  expect(await proposals(seller)).toEqual([]);
  const buying = await ask('What does the set with nine valves cost, and is there a discount');
  expect(await proposals(seller)).toEqual([buying]);
  expect(await proposals(stranger)).toEqual([]);
  const read = async (as?: TestMember) => (await t.gql('{ opportunityProposals { totalCount } }', {}, { as: as?.cookie })).errors?.[0]?.extensions.code;
  expect([await read(), await read(customer), await read(expert)]).toEqual(['UNAUTHENTICATED', 'FORBIDDEN', 'FORBIDDEN']);
  expect(await decline(stranger, buying)).toBe('NOT_FOUND');
  expect(await decline(expert, buying)).toBe('FORBIDDEN');
});

test('a post that is hidden meanwhile is proposed no more', async () => {
  const buying = await ask('What does the set with seven valves cost, and is there a discount');
  expect(await proposals(seller)).toContain(buying);
  await t.db.query(`update post set visibility = 'hidden' where id = $1`, [buying]);
  expect(await proposals(seller)).not.toContain(buying);
});
