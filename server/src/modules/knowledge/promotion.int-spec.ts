import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { createTestApp, type TestApp } from '../../../test/app.ts';
import { member, type TestMember } from '../../../test/people.ts';
import { TestThreads } from '../../../test/thread-rows.ts';
import { Queues } from '../../platform/events/queues.ts';
import { OutcomeRecorded } from '../reactions/events.ts';
import { SpaceCatalog } from '../spaces/index.ts';
import { AnswerAccepted, AnswerUnaccepted, PostEdited, PostVisibilityChanged } from '../threads/events.ts';

let t: TestApp;
let rows: TestThreads;
let asker: TestMember;
let helper: TestMember;
let space: string;
let count = 0;

beforeAll(async () => {
  t = await createTestApp();
  rows = new TestThreads(t);
  asker = await member(t, { name: 'Asker' });
  helper = await member(t, { name: 'Helper' });
});
beforeEach(async () => {
  space = await rows.space({ slug: `space-${++count}` });
});
afterAll(() => t.close());

const SOLUTION = 'Start the router first, then plug the hub in again.';

async function solved(markdown = SOLUTION) {
  const { threadId, questionId } = await rows.question(space, asker.id);
  const postId = await rows.post(threadId, 'answer', helper.id, markdown);
  await accept(threadId, postId);
  await t.settle();
  return { threadId, questionId, postId };
}

async function accept(threadId: string, postId: string, revision = 1) {
  await rows.accept(postId, asker.id);
  await rows.emit(AnswerAccepted, { threadId, postId, revision, byId: asker.id, onBehalf: false });
}

async function unaccept(threadId: string, postId: string) {
  await t.db.query('update post set accepted_at = null, accepted_by_id = null where id = $1', [postId]);
  await rows.emit(AnswerUnaccepted, { threadId, postId, byId: asker.id });
}

async function setVisibility(threadId: string, postId: string, to: 'public' | 'hidden' | 'deleted') {
  await t.db.query('update post set visibility = $2 where id = $1', [postId, to]);
  await rows.emit(PostVisibilityChanged, { threadId, postId, kind: 'answer', from: 'public', to, byId: null });
}

const articleOf = async (threadId: string) =>
  (await t.db.one<Record<string, unknown>>(
    `select title, problem_markdown, solution_markdown, solution_html, environment, audience, confidence, stale_reason, withdrawn_at is not null as withdrawn, revision, locale,
       round(extract(epoch from review_due_at - created_at) / 86400)::int as days from article where thread_id = $1`,
    [threadId],
  ))!;
const state = async (threadId: string) => {
  const { stale_reason, withdrawn, confidence } = await articleOf(threadId);
  return { stale_reason, withdrawn, confidence };
};
const FRESH = { stale_reason: null, withdrawn: false, confidence: 'not_validated' };
const sourcesOf = (threadId: string) => t.db.query<{ post_id: string; post_revision: number }>('select s.post_id, s.post_revision from article_source s join article a on a.id = s.article_id where a.thread_id = $1', [threadId]);

/** A person looked at it: it is no longer what its sources say. */
const touch = (threadId: string) => t.db.query(`update article set confidence = 'validated', validated_at = now() where thread_id = $1`, [threadId]);

describe('an accepted answer', () => {
  test('becomes an article with its problem, solution, environment and origin', async () => {
    const { threadId, questionId, postId } = await solved();
    expect(await articleOf(threadId)).toEqual({
      title: 'The hub blinks orange twice', problem_markdown: 'After a power cut the **hub** blinks orange twice.', solution_markdown: SOLUTION,
      solution_html: `<p dir="auto">${SOLUTION}</p>\n`, environment: 'Hub 2.1', audience: 'everyone', confidence: 'not_validated', stale_reason: null, withdrawn: false,
      revision: 1, locale: 'en', days: 90,
    });
    expect(new Set(await sourcesOf(threadId))).toEqual(new Set([{ post_id: questionId, post_revision: 1 }, { post_id: postId, post_revision: 1 }]));
  });

  test('is taken in the revision that was accepted', async () => {
    const { threadId } = await rows.question(space, asker.id);
    const postId = await rows.post(threadId, 'answer', helper.id, SOLUTION);
    await accept(threadId, postId);
    await rows.edit(postId, helper.id, 'Something else entirely, written afterwards.', 'minor');
    await t.settle();
    expect((await articleOf(threadId)).solution_markdown).toBe(SOLUTION);
  });

  test.each([['members', 'customers'], ['staff', 'staff']])('of a space for %s makes an article for %s', async (readAudience, audience) => {
    space = await rows.space({ slug: `closed-${++count}`, readAudience });
    const { threadId } = await solved();
    expect((await articleOf(threadId)).audience).toBe(audience);
  });

  test('that says nothing is offered as work in progress', async () => {
    const { threadId } = await solved('Thanks, solved!');
    expect((await articleOf(threadId)).confidence).toBe('work_in_progress');
  });

  test('of a hidden thread makes no article', async () => {
    const { threadId, questionId } = await rows.question(space, asker.id);
    await t.db.query(`update post set visibility = 'hidden' where id = $1`, [questionId]);
    const postId = await rows.post(threadId, 'answer', helper.id, SOLUTION);
    await accept(threadId, postId);
    await t.settle();
    expect(await articleOf(threadId)).toBeUndefined();
  });

  test('makes one article, however often and at once it is told', async () => {
    const { threadId } = await rows.question(space, asker.id);
    const answers = await Promise.all([1, 2, 3, 4].map((n) => rows.post(threadId, 'answer', helper.id, `This is what helps, way number ${n}.`)));
    for (const id of answers) await rows.accept(id, asker.id);
    const queues = t.app.get(Queues);
    const jobs = answers.flatMap((postId) => [1, 2].map((delivery) => ({ postId, delivery })));
    const { PromoteAnswer } = await import('./use-cases/promote-answer.ts');
    const promote = t.app.get(PromoteAnswer);
    await Promise.all(jobs.map(({ postId, delivery }) =>
      queues.once('test', { id: `e-${postId}-${delivery}`, name: AnswerAccepted.name, at: '', payload: {} }, () => promote.execute(threadId, { postId, revision: 1 })),
    ));
    const articles = await t.db.query('select 1 from article where thread_id = $1', [threadId]);
    expect(articles).toHaveLength(1);
    expect(await sourcesOf(threadId)).toHaveLength(5);
    expect((await articleOf(threadId)).solution_markdown).toBe([1, 2, 3, 4].map((n) => `This is what helps, way number ${n}.`).join('\n\n---\n\n'));
  });

  test('that was un-accepted before anybody got to it makes no article', async () => {
    const { threadId } = await rows.question(space, asker.id);
    const postId = await rows.post(threadId, 'answer', helper.id, SOLUTION);
    await accept(threadId, postId);
    await unaccept(threadId, postId);
    await t.settle();
    expect(await articleOf(threadId)).toBeUndefined();
  });
});

describe('a further accepted answer', () => {
  const MORE = 'Or give the hub a fixed address in the router.';

  test('is added while nobody has worked on the article', async () => {
    const { threadId } = await solved();
    await accept(threadId, await rows.post(threadId, 'answer', helper.id, MORE));
    await t.settle();
    expect(await articleOf(threadId)).toMatchObject({ solution_markdown: `${SOLUTION}\n\n---\n\n${MORE}`, revision: 2, stale_reason: null });
    expect(await sourcesOf(threadId)).toHaveLength(3);
  });

  test('only asks for attention once somebody has; un-accepting it takes that back', async () => {
    const { threadId } = await solved();
    await touch(threadId);
    const more = await rows.post(threadId, 'answer', helper.id, MORE);
    await accept(threadId, more);
    await t.settle();
    expect(await articleOf(threadId)).toMatchObject({ solution_markdown: SOLUTION, stale_reason: 'SOURCE_ADDED', withdrawn: false });
    await unaccept(threadId, more);
    await t.settle();
    expect((await articleOf(threadId)).stale_reason).toBeNull();
  });
});

describe('when the source changes', () => {
  test('un-accepting withdraws, accepting again restores', async () => {
    const { threadId, postId } = await solved();
    await unaccept(threadId, postId);
    await t.settle();
    expect(await state(threadId)).toEqual({ stale_reason: 'SOURCE_UNACCEPTED', withdrawn: true, confidence: 'not_validated' });
    await accept(threadId, postId);
    await t.settle();
    expect(await state(threadId)).toEqual(FRESH);
  });

  test('un-accepting one of two answers only marks the article stale', async () => {
    const { threadId, postId } = await solved();
    await accept(threadId, await rows.post(threadId, 'answer', helper.id, 'Or wait an hour, then it finds the router.'));
    await t.settle();
    await unaccept(threadId, postId);
    await t.settle();
    expect(await state(threadId)).toEqual({ stale_reason: 'SOURCE_UNACCEPTED', withdrawn: false, confidence: 'not_validated' });
  });

  test.each([['minor', null, false], ['medium', 'SOURCE_EDITED', false], ['major', 'SOURCE_EDITED', true]])('a %s edit leads to %s', async (significance, reason, withdrawn) => {
    const { threadId, postId } = await solved();
    const revision = await rows.edit(postId, helper.id, 'Start the router first. Wait. Then plug the hub in.', significance);
    await rows.emit(PostEdited, { threadId, postId, kind: 'answer', editorId: helper.id, revision, significance: significance as 'minor' });
    await t.settle();
    expect(await state(threadId)).toEqual({ stale_reason: reason, withdrawn, confidence: 'not_validated' });
  });

  test.each([['hidden', 'SOURCE_HIDDEN'], ['deleted', 'SOURCE_DELETED']] as const)('a %s answer withdraws, showing it again restores', async (to, reason) => {
    const { threadId, postId } = await solved();
    await setVisibility(threadId, postId, to);
    await t.settle();
    expect(await state(threadId)).toEqual({ stale_reason: reason, withdrawn: true, confidence: 'not_validated' });
    await setVisibility(threadId, postId, 'public');
    await t.settle();
    expect(await state(threadId)).toEqual(FRESH);
  });

  test('accepting again in a newer revision takes over its text', async () => {
    const { threadId, postId } = await solved();
    await unaccept(threadId, postId);
    await t.settle();
    await rows.edit(postId, helper.id, 'Update the router, that is all it takes.', 'major');
    await accept(threadId, postId, 2);
    await t.settle();
    expect(await articleOf(threadId)).toMatchObject({ solution_markdown: 'Update the router, that is all it takes.', revision: 2, stale_reason: null, withdrawn: false });
  });
});

describe('what people found', () => {
  async function says(kind: 'worked' | 'outdated' | 'dangerous', postId: string, accountId: string) {
    await t.db.query('insert into outcome (account_id, post_id, kind) values ($1, $2, $3) on conflict do nothing', [accountId, postId, kind]);
    await rows.emit(OutcomeRecorded, { postId, articleId: null, accountId, kind });
  }

  test('dangerous withdraws at once, and accepting again does not undo it', async () => {
    const { threadId, postId } = await solved();
    await touch(threadId);
    await says('dangerous', postId, asker.id);
    await t.settle();
    expect(await state(threadId)).toEqual({ stale_reason: 'REPORTED_DANGEROUS', withdrawn: true, confidence: 'validated' });
    await unaccept(threadId, postId);
    await accept(threadId, postId);
    await t.settle();
    expect(await state(threadId)).toMatchObject({ stale_reason: 'REPORTED_DANGEROUS', withdrawn: true });
  });

  test('outdated asks for attention', async () => {
    const { threadId, postId } = await solved();
    await says('outdated', postId, asker.id);
    await t.settle();
    expect(await state(threadId)).toEqual({ stale_reason: 'REPORTED_OUTDATED', withdrawn: false, confidence: 'not_validated' });
  });

  test('an article whose source was hidden is read by nobody, also where it was called outdated before or after', async () => {
    const titles = async () => (await t.gql<{ articles: { nodes: { id: string }[] } }>('{ articles(first: 100) { nodes { id } } }')).data.articles.nodes.map((n) => n.id);
    await t.app.get(SpaceCatalog).refresh();
    const { threadId, postId } = await solved();
    const { id } = (await t.db.one<{ id: string }>('select id from article where thread_id = $1', [threadId]))!;
    await says('outdated', postId, asker.id);
    await t.settle();
    expect(await titles()).toContain(id);
    await setVisibility(threadId, postId, 'hidden');
    await t.settle();
    expect(await titles()).not.toContain(id);
    await says('outdated', postId, helper.id);
    await t.settle();
    expect(await titles()).not.toContain(id);
  });

  test('three people for whom it worked validate it where the space allows; its author does not count', async () => {
    space = await rows.space({ slug: `auto-${++count}`, autoValidates: true });
    const { threadId, postId } = await solved();
    const people = [helper.id, asker.id, (await member(t)).id];
    for (const id of people) await says('worked', postId, id);
    await t.settle();
    expect((await articleOf(threadId)).confidence).toBe('not_validated');
    await says('worked', postId, (await member(t)).id);
    await t.settle();
    expect((await articleOf(threadId)).confidence).toBe('validated');
  });
});
