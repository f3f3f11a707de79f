import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { apiClient, rest, type TestClient } from '../../../test/api.ts';
import { createTestApp, type TestApp } from '../../../test/app.ts';
import { insertPost, insertSpace, insertThread } from '../../../test/fixtures.ts';
import { member, type TestMember } from '../../../test/people.ts';
import { ReindexSearch } from '../search/index.ts';
import { SpaceCatalog } from '../spaces/index.ts';
import { CALIBRATED } from './domain/calibrated.ts';
import { certainty } from './domain/certainty.ts';
import { AnswerQuestion } from './use-cases/answer-question.ts';
import { AnswerRules } from './use-cases/answer-rules.ts';
import { CalibrateAnswers } from './use-cases/calibrate-answers.ts';
import { WeighKnown } from './use-cases/weigh-known.ts';

interface Served { abstained: boolean; reason?: string; near?: { type: string; id: string; title: string; url: string }[]; id: string; score: number }

const THINGS = ['valve', 'hub', 'pump', 'boiler', 'display', 'sensor', 'router', 'gateway', 'battery', 'relay'];
const FAULTS = ['leaks water under pressure', 'blinks orange after updates', 'makes humming noises overnight', 'loses pairing every weekend', 'shows frozen temperature readings'];

let t: TestApp;
let client: TestClient;
let asker: TestMember;
let helper: TestMember;
let space: string;
const solved: { id: string; thing: string; fault: string }[] = [];
beforeAll(async () => {
  t = await createTestApp();
  space = await insertSpace(t, 'heating');
  await t.app.get(SpaceCatalog).refresh();
  client = await apiClient(t, 'read');
  [asker, helper] = [await member(t), await member(t)];
  for (const thing of THINGS) for (const fault of FAULTS) solved.push({ id: await solve(`The ${thing} ${fault}`, `Replace the ${thing} gasket and restart everything.`), thing, fault });
  await t.app.get(ReindexSearch).execute({ threadIds: solved.map((s) => s.id) });
});
afterAll(() => t.close());
afterEach(() => t.app.get(AnswerRules).forget());

/** A thread whose accepted answer is no article yet. */
async function solve(title: string, answer: string): Promise<string> {
  const { id } = await insertThread(t, { space_id: space, author_id: asker.id, title, markdown: `${title}. What now?` });
  const post = await insertPost(t, { thread_id: id, author_id: helper.id, kind: 'answer', markdown: answer, accepted_at: new Date(), accepted_by_id: asker.id });
  await t.db.query(`update thread set state = 'solved', solution_id = $2, answer_count = 1, accepted_count = 1 where id = $1`, [id, post]);
  return id;
}

const ask = (question: string) => rest(t, client)<Served>('POST /answers/query', { question, include_not_validated: true }).then((r) => r.body);

test('an answer comes with the certainty that the shipped numbers give it', async () => {
  const question = 'Why does my boiler lose pairing every weekend?';
  const served = await ask(question);
  const { known } = await t.app.get(WeighKnown, { strict: false }).execute({ question, includeNotValidated: true });
  expect(served).toMatchObject({ abstained: false });
  expect(served.score).toBeCloseTo(certainty(known[0]!.signals, CALIBRATED[0]!.weights), 3);
  expect(served.score).toBeGreaterThanOrEqual(CALIBRATED[0]!.threshold);
});

test('thanks are not served, however sure the question is', async () => {
  const title = 'Chimney flap squeaks during thunderstorms';
  const id = await solve(title, 'Thank you all so much, the problem is solved now!');
  await t.app.get(ReindexSearch).execute({ threadIds: [id] });
  expect(await ask(title)).toMatchObject({ abstained: true, reason: 'NOTHING_VALIDATED', near: expect.arrayContaining([expect.objectContaining({ id, title })]) });
  await t.db.query(`update post set markdown = 'Put some graphite on its hinges.' where thread_id = $1 and kind = 'answer'`, [id]);
  expect(await ask(title)).toMatchObject({ abstained: false });
});

test('who abstains tells what was near, with its address', async () => {
  const { abstained, near } = await ask('Our sensor has trouble with humming cats');
  expect(abstained).toBe(true);
  expect(near!.length).toBeGreaterThan(0);
  for (const { type, id, title, url } of near!) expect({ type, title, url }).toEqual({ type: 'thread', title: expect.stringMatching(/sensor|humming/), url: expect.stringContaining(`/questions/${id}/`) });
});

test('a community calibrates on its own questions, and every node uses what comes out', async () => {
  const questions = solved.flatMap(({ id, thing, fault }) => [`My ${thing} ${fault}, why?`, `${thing} problem: it ${fault} again`, `${fault} (${thing})`, `Help, ${thing} ${fault.split(' ')[0]}`].map((question) => ({ question, thread: id })));
  const [calibration, ...others] = await t.app.get(CalibrateAnswers).execute({ questions });
  expect(others).toEqual([]);
  expect(calibration).toMatchObject({ vectors: false, figures: { questions: 400, threads: 50 } });
  expect(calibration!.weights).not.toEqual(CALIBRATED[0]!.weights);
  expect(t.app.get(AnswerRules).for(false)).toEqual(calibration);
  const question = 'Why does my boiler lose pairing every weekend?';
  const { known } = await t.app.get(WeighKnown, { strict: false }).execute({ question, includeNotValidated: true });
  const sure = certainty(known[0]!.signals, calibration!.weights) >= calibration!.threshold;
  expect((await ask(question)).abstained).toBe(!sure);
});

test('without a file it asks its own solved threads, and sets the threshold alone', async () => {
  await expect(t.app.get(CalibrateAnswers).execute()).rejects.toMatchObject({ fields: [expect.objectContaining({ code: 'TOO_FEW' })] });
  const more = await Promise.all(Array.from({ length: 160 }, (_, i) => solve(`Thermostat number ${i} reports error ${i * 37}`, 'Replace its batteries with fresh ones.')));
  await t.app.get(ReindexSearch).execute({ threadIds: more });
  const [calibration] = await t.app.get(CalibrateAnswers).execute();
  expect(calibration!.weights).toEqual(CALIBRATED[0]!.weights);
  expect(calibration!.figures.falsePercent).toBeLessThanOrEqual(2);
  expect(calibration!.madeFrom).toMatch(/solved threads/);
});

test('a stored calibration is read by a server that runs', async () => {
  const stored = { ...CALIBRATED[0]!, threshold: 1.1 };
  await t.db.query('insert into answer_calibration (vectors, value) values (false, $1)', [JSON.stringify(stored)]);
  await t.db.query(`select pg_notify('helpcommons', '["answer-calibration", {}]')`);
  const until = Date.now() + 20_000;
  while (t.app.get(AnswerRules).for(false).threshold !== 1.1 && Date.now() < until) await new Promise((resolve) => setTimeout(resolve, 20));
  expect(await t.app.get(AnswerQuestion, { strict: false }).execute({ question: 'Why does my boiler lose pairing every weekend?', includeNotValidated: true })).toMatchObject({ reason: 'NOT_SURE_ENOUGH' });
});
