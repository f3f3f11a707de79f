import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { apiClient, rest } from '../../../test/api.ts';
import { type TestApp, createTestApp } from '../../../test/app.ts';
import { member, space, type TestMember, type TestSpace } from '../../../test/people.ts';
import { commands, someText } from '../../../test/threads.ts';

let t: TestApp;
let c: ReturnType<typeof commands>;
let help: TestSpace;
let other: TestSpace;
let staff: TestMember;
let asker: TestMember;
let helper: TestMember;
let thread: string;
let answer: string;

beforeAll(async () => {
  t = await createTestApp();
  c = commands(t);
  [help, other] = [await space(t), await space(t)];
  staff = await member(t, { grants: ['admin'] });
  [asker, helper] = [await member(t), await member(t)];
});
afterAll(() => t.close());
beforeEach(async () => {
  thread = (await c.ask(asker, { space: help.slug })).thread.id;
  answer = (await c.answer(helper, thread)).post.id;
});

interface Result { __typename?: string; [field: string]: unknown }

/** One mutation of the staff; fails unless it is accepted. `call` is the mutation with its arguments, `take` what is asked for. */
async function run(call: string, take = '__typename', variables: Record<string, [type: string, value: unknown]> = {}): Promise<Result> {
  const signature = Object.entries(variables).map(([name, [type]]) => `$${name}: ${type}`).join(', ');
  const { data, errors } = await t.gql<{ r: Result } | null>(`mutation m${signature && `(${signature})`} { r: ${call} { ${take} } }`, Object.fromEntries(Object.entries(variables).map(([name, [, value]]) => [name, value])), { as: staff.cookie });
  if (errors?.[0]) throw new Error(`${call}: ${errors[0].message}`);
  if (['InvalidInput', 'Conflict'].includes(data!.r.__typename ?? '')) throw new Error(`${call}: ${JSON.stringify(data!.r)}`);
  return data!.r;
}

const REFUSED = '... on InvalidInput { message } ... on Conflict { message }';
const done = (call: string, more?: Record<string, [string, unknown]>) => run(call, `__typename ${REFUSED}`, more);
const part = (r: Result, ...path: string[]): string => path.reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], r) as string;
const id = (value: string) => JSON.stringify(value);
const row = async (sql: string, ...values: unknown[]) => (await t.db.one<{ id: string }>(sql, values))!.id;

const suggestion = async () => (await c.edit(asker, { post: answer, body: someText() })).suggested!.id;
const article = async () => {
  await c.accept(asker, answer);
  await t.settle();
  await t.db.query(`update article set confidence = 'not_validated' where thread_id = $1`, [thread]);
  return row('select id from article where thread_id = $1', thread);
};
const opportunity = async () => {
  await done('markOpportunity(input: $input)', { input: ['MarkOpportunityInput!', { post: answer, interest: 'A second hub' }] });
  return row('select id from opportunity where post_id = $1', answer);
};
const reported = async () => {
  await t.gql('mutation m($input: ReportInput!) { report(input: $input) { __typename } }', { input: { post: answer, reason: 'SPAM' } }, { as: asker.cookie });
  return row(`select id from review_item where subject_id = $1 and state = 'open'`, answer);
};
const SPACE = { name: 'Boilers', description: '', locale: 'en', asksForProduct: false, readAudience: 'EVERYONE', askAudience: 'MEMBERS', answerAudience: 'MEMBERS' };
const slugs = { n: 0 };
const WEBHOOK = { url: 'https://crm.example/hooks', types: ['question.asked'], description: 'CRM' };
const webhook = async () => part(await run('createWebhook(input: $input)', `__typename ... on WebhookPayload { webhook { id } } ${REFUSED}`, { input: ['WebhookInput!', WEBHOOK] }), 'webhook', 'id');
const WORD = () => ({ kind: 'WORD', name: 'Casinos', text: `casino${++slugs.n}` });
const rule = async () => part(await run('createScreeningRule(input: $input)', `__typename ... on ScreeningRulePayload { rule { id } } ${REFUSED}`, { input: ['ScreeningRuleInput!', WORD()] }), 'rule', 'id');
const synonyms = async () => part(await run('saveSynonyms(input: $input)', `__typename ... on SynonymsPayload { synonyms { id } } ${REFUSED}`, { input: ['SynonymsInput!', { words: ['faucet', `valve${++slugs.n}`] }] }), 'synonyms', 'id');
const client = async () => part(await run('createApiClient(input: $input)', `__typename ... on ApiClientPayload { client { id } } ${REFUSED}`, { input: ['ApiClientInput!', { name: 'Desk', scopes: ['read'] }] }), 'client', 'id');
const note = async () => {
  await done(`addThreadNote(thread: ${id(thread)}, text: "Rings daily")`);
  return row('select id from staff_note where thread_id = $1', thread);
};

const warned = async () => {
  const { id: account } = await member(t);
  await done('sanctionAccount(input: $input)', { input: ['SanctionInput!', { account, kind: 'SILENCE', reason: 'Insults', until: new Date(Date.now() + 86_400_000).toISOString() }] });
  return account;
};

/** Every mutation that staff does on what is not their own, and what the audit log calls it. */
const AUDITED: Record<string, [action: string, run: () => Promise<unknown>]> = {
  acceptAnswer: ['post.accept', () => c.accept(staff, answer)],
  addPersonNote: ['note.add', async () => done(`addPersonNote(account: ${id((await member(t)).id)}, text: "Runs four shops")`)],
  addThreadNote: ['note.add', note],
  archiveArticle: ['article.archive', async () => done(`archiveArticle(id: ${id(await article())})`)],
  closeAsDuplicate: ['thread.duplicate', async () => c.duplicate(staff, thread, (await c.ask(helper, { space: help.slug })).thread.id)],
  closeThread: ['thread.close', () => c.close(staff, thread)],
  confirmArticle: ['article.confirm', async () => done(`confirmArticle(id: ${id(await article())})`)],
  createApiClient: ['api_client.create', client],
  createScreeningRule: ['rule.create', rule],
  createSpace: ['space.create', () => done('createSpace(input: $input)', { input: ['SpaceInput!', { ...SPACE, slug: `made-${++slugs.n}` }] })],
  createWebhook: ['webhook.create', webhook],
  decideReviewItem: ['review.hide', async () => done('decideReviewItem(input: $input)', { input: ['DecideInput!', { item: await reported(), decision: 'HIDE', reason: 'Advertisement' }] })],
  decideReviewItems: ['review.hide', async () => run('decideReviewItems(input: $input)', 'itemId code', { input: ['DecideManyInput!', { items: [await reported()], decision: 'HIDE', reason: 'Advertisement' }] })],
  declineOpportunityProposal: ['opportunity.decline', async () => {
    await t.db.query('insert into opportunity_proposal (post_id, score) values ($1, 0.9)', [answer]);
    return done(`declineOpportunityProposal(post: ${id(answer)})`);
  }],
  deletePersonNote: ['note.delete', async () => {
    await done(`addPersonNote(account: ${id(asker.id)}, text: "Runs four shops")`);
    return done(`deletePersonNote(id: ${id(await row('select id from staff_note where account_id = $1 and deleted_at is null', asker.id))})`);
  }],
  deletePost: ['post.delete', () => c.delete(staff, answer, 'Advertisement')],
  deleteScreeningRule: ['rule.delete', async () => done(`deleteScreeningRule(id: ${id(await rule())})`)],
  deleteThreadNote: ['note.delete', async () => done(`deleteThreadNote(id: ${id(await note())})`)],
  deleteWebhook: ['webhook.delete', async () => done(`deleteWebhook(id: ${id(await webhook())})`)],
  editArticle: ['article.edit', async () => done('editArticle(input: $input)', { input: ['EditArticleInput!', { article: await article(), title: 'Why boilers run on', problem: 'It runs on and on.', solution: 'Bleed the radiator.' }] })],
  editPost: ['post.edit', () => c.edit(staff, { post: answer, body: someText(), reason: 'Clearer' })],
  editScreeningRule: ['rule.edit', async () => done(`editScreeningRule(id: ${id(await rule())}, input: $input)`, { input: ['ScreeningRuleInput!', WORD()] })],
  giveTrust: ['account.trust', async () => done('giveTrust(input: $input)', { input: ['GiveTrustInput!', { account: (await member(t)).id, given: true, reason: 'Helps us a lot' }] })],
  grantRole: ['role.grant', async () => done('grantRole(input: $input)', { input: ['GrantRoleInput!', { account: (await member(t)).id, role: 'EXPERT', space: help.slug }] })],
  hidePost: ['post.hide', () => c.hide(staff, answer)],
  liftSanction: ['account.lift', async () => done(`liftSanction(id: ${id(await row('select id from sanction where account_id = $1', await warned()))}, reason: "Said sorry")`)],
  markOpportunity: ['opportunity.mark', opportunity],
  mergeAccounts: ['account.merge', async () => done('mergeAccounts(input: $input)', { input: ['MergeAccountsInput!', { from: (await member(t)).id, into: (await member(t)).id, reason: 'Signed up twice' }] })],
  mergeThreads: ['thread.merge', async () => c.merge(staff, thread, (await c.ask(helper, { space: help.slug })).thread.id)],
  moveThread: ['thread.move', () => c.move(staff, thread, other.slug)],
  pinThread: ['thread.pin', async () => {
    await t.db.query('update thread set pinned_at = null');
    return c.pin(staff, thread);
  }],
  pingWebhook: ['webhook.ping', async () => done(`pingWebhook(id: ${id(await webhook())})`)],
  redeliver: ['webhook.redeliver', async () => {
    const hook = await webhook();
    await done(`pingWebhook(id: ${id(hook)})`);
    await t.db.query(`update webhook_delivery set state = 'failed', next_attempt_at = null where webhook_id = $1`, [hook]);
    return done(`redeliver(webhook: ${id(hook)}, delivery: ${id(await row('select id from webhook_delivery where webhook_id = $1', hook))})`);
  }],
  reopenThread: ['thread.reopen', async () => {
    await c.close(staff, thread);
    return c.reopen(staff, thread);
  }],
  restorePost: ['post.restore', async () => {
    await c.delete(helper, answer);
    return c.restore(staff, answer);
  }],
  retitleThread: ['thread.retitle', () => c.retitle(staff, { thread, title: 'Why does it run all night long?' })],
  revokeApiClient: ['api_client.revoke', async () => done(`revokeApiClient(id: ${id(await client())})`)],
  revokeRole: ['role.revoke', async () => {
    const { id: account } = await member(t, { grants: ['sales'] });
    return done(`revokeRole(id: ${id(await row('select id from role_grant where account_id = $1', account))})`);
  }],
  rotateWebhookSecret: ['webhook.rotate_secret', async () => done(`rotateWebhookSecret(id: ${id(await webhook())})`)],
  sanctionAccount: ['account.silence', warned],
  setLocked: ['thread.lock', () => c.lock(staff, thread)],
  setOfficial: ['thread.official', () => c.official(staff, answer)],
  setScreeningRuleMode: ['rule.mode', async () => done(`setScreeningRuleMode(id: ${id(await rule())}, mode: OFF)`)],
  setWebhookActive: ['webhook.disable', async () => done(`setWebhookActive(id: ${id(await webhook())}, active: false)`)],
  settleSuggestion: ['suggestion.approve', async () => c.settle(staff, await suggestion(), true)],
  splitThread: ['thread.split', () => c.split(staff, { thread, posts: [answer] })],
  unacceptAnswer: ['post.unaccept', async () => {
    await c.accept(asker, answer);
    return c.unaccept(staff, answer);
  }],
  undoThreadChange: ['thread.undo', async () => {
    await c.lock(staff, thread);
    return c.undo(staff, await row('select id from thread_change where thread_id = $1', thread));
  }],
  unhidePost: ['post.unhide', async () => {
    await c.hide(staff, answer);
    return c.unhide(staff, answer);
  }],
  updateOpportunity: ['opportunity.stage', async () => done('updateOpportunity(input: $input)', { input: ['UpdateOpportunityInput!', { id: await opportunity(), stage: 'QUALIFIED' }] })],
  removeSynonyms: ['synonyms.remove', async () => done(`removeSynonyms(id: ${id(await synonyms())})`)],
  saveSynonyms: ['synonyms.save', () => synonyms()],
  updateSetting: ['setting.change', () => done('updateSetting(input: $input)', { input: ['SettingInput!', { name: 'posting.sameText.minutes', value: String(6 + ++slugs.n) }] })],
  updateSpace: ['space.edit', () => done('updateSpace(input: $input)', { input: ['SpaceInput!', { ...SPACE, slug: other.slug }] })],
  updateWebhook: ['webhook.edit', async () => done(`updateWebhook(id: ${id(await webhook())}, input: $input)`, { input: ['WebhookInput!', { ...WEBHOOK, description: 'The other CRM' }] })],
  validateArticle: ['article.validate', async () => done(`validateArticle(id: ${id(await article())})`)],
};

/** What people do with what is their own, what everybody may, and what only says that somebody is at it for some minutes. */
const OWN = [
  'acceptByToken', 'appealDecision', 'askQuestion', 'changePassword', 'claimReviewItem', 'confirmEmail', 'discardDraft', 'markNotificationsRead', 'postAnswer', 'postComment', 'rateArticle',
  'recordOutcome', 'recordReading', 'rejectAnswer', 'releaseQuestion', 'releaseReviewItem', 'report', 'requestPasswordReset', 'resendConfirmation', 'resetPassword', 'revokeOtherSessions',
  'revokeSession', 'saveDraft', 'setAlsoMe', 'setFollow', 'signIn', 'signOut', 'signUp', 'takeQuestion', 'updateProfile', 'vote',
];

test('every mutation is known here: a new one is an action of the staff, or somebody’s own', () => {
  const { schema } = t.app.get(GraphQLSchemaHost);
  expect(Object.keys(schema.getMutationType()!.getFields()).toSorted()).toEqual([...Object.keys(AUDITED), ...OWN].toSorted());
});

test.each(Object.entries(AUDITED))('%s leaves one entry', async (_, [action, act]) => {
  const before = await t.db.query<{ id: string }>('select id from audit_entry');
  await act();
  const entries = await t.db.query<{ id: string; action: string; actor_id: string; subject_id: string }>('select id, action, actor_id, subject_id from audit_entry where id <> all($1)', [before.map((e) => e.id)]);
  expect(entries.filter((e) => e.action === action)).toEqual([{ id: expect.any(String), action, actor_id: staff.id, subject_id: expect.stringMatching(/./) }]);
});

test('what people do with what is their own leaves none', async () => {
  const own = async () => (await t.db.query('select 1 from audit_entry where actor_id = any($1)', [[asker.id, helper.id]])).length;
  await c.edit(helper, { post: answer, body: someText() });
  await c.accept(asker, answer);
  await c.unaccept(asker, answer);
  await c.delete(helper, answer);
  await c.restore(helper, answer);
  expect(await own()).toBe(0);
  const before = (await t.db.query('select 1 from audit_entry')).length;
  const mine = (await c.answer(staff, thread)).post.id;
  await c.edit(staff, { post: mine, body: someText() });
  await c.delete(staff, mine);
  expect((await t.db.query('select 1 from audit_entry'))).toHaveLength(before);
});

test('programs that act for the staff leave entries that name them', async () => {
  const program = await apiClient(t, 'knowledge', 'read', 'write');
  const { body } = await rest(t, program)<{ id: string }>('POST /articles', { space: help.slug, locale: 'en', title: 'Why boilers run on', problem: 'It runs on and on.', solution: 'Bleed it.', body: 'Bleed it.' });
  expect(await t.db.one(`select client_id, action from audit_entry where subject_id = $1`, [body.id])).toEqual({ client_id: program.id, action: 'article.create' });
});
