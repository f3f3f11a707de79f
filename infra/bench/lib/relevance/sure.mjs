import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../../lib/workspace.mjs';
import { built } from './corpus.mjs';
import { percentage } from './statistics.mjs';

/** Threads whose first answer was accepted. */
export function paraphrasedThreads(rows, file) {
  const created = (i) => new Date(Date.UTC(2020, 0, 1, i)).toISOString();
  const threads = rows.map(({ id, title, answers }, i) => ({
    id, created: created(i), author: 'asker', title, markdown: title, accepted_answer: `${id}-0`,
    answers: answers.map((markdown, n) => ({ id: `${id}-${n}`, created: created(i + n), author: 'helper', markdown })),
  }));
  writeFileSync(file, threads.map((t) => JSON.stringify(t)).join('\n'));
}

/** Every paraphrase asked twice: with its thread there, and as if it were not. */
export async function askTwice(app, rows, source) {
  const [{ CalibrateAnswers }, { importedId }] = await Promise.all([built('modules/channels/index.js'), built('platform/database/ids.js')]);
  const questions = rows.flatMap(({ id, paraphrases }) => paraphrases.map((question) => ({ question, thread: importedId('thread', source, id), askedIn: null })));
  return app.get(CalibrateAnswers, { strict: false }).samples(questions, 'twice');
}

/** Each half of the threads by the threshold and weights that the other half gives. */
export async function sureOrSilent(samples, vectors) {
  const { judgeHalves, learn, samplesFor } = await built('modules/channels/domain/calibration.js');
  const judged = judgeHalves(samplesFor(samples, vectors), (some) => learn(some, vectors));
  const share = (gone, yes) => {
    const of = judged.filter((s) => s.gone === gone);
    return { ...percentage(of.map((s) => (s.answered && yes(s) ? 1 : 0)), of.map((s) => s.thread)), of: samples.filter((s) => s.gone === gone).length };
  };
  return [
    { name: 'sure or silent: answered rightly', ...share(false, (s) => s.right), bar: { at_least: vectors ? 40 : 30 } },
    { name: 'sure or silent: answered without its thread', ...share(true, () => true), bar: { at_most: 1 } },
    { name: 'sure or silent: answered by another thread', ...share(false, (s) => !s.right), bar: { at_most: 1 } },
  ];
}

/** Questions about something else altogether, with the calibration that the community comes with. */
export async function otherSubjects(app, questions) {
  const { AnswerQuestion } = await built('modules/channels/use-cases/answer-question.js');
  const answers = app.get(AnswerQuestion, { strict: false });
  const answered = [];
  for (const { title, body } of questions) {
    const outcome = await answers.execute({ question: title, context: body, includeNotValidated: true });
    answered.push(outcome.envelope ? 1 : 0);
  }
  return [{ name: 'other subjects answered', ...percentage(answered), bar: { at_most: 0.5 } }];
}

/** Writes what the answer endpoint comes with. @param {{vectors: boolean, samples: object[]}[]} kinds */
export async function writeCalibrated(kinds, madeFrom) {
  const { calibrationFrom, samplesFor } = await built('modules/channels/domain/calibration.js');
  const made = kinds.map(({ vectors, samples }) => calibrationFrom(samplesFor(samples, vectors), vectors, madeFrom));
  const text = (c) => `  {\n${Object.entries(c).map(([key, value]) => `    ${key}: ${literal(value)},`).join('\n')}\n  },`;
  writeFileSync(path.join(root, 'server/src/modules/channels/domain/calibrated.ts'), `import type { Calibration } from './calibration.ts';

/**
 * When the answer endpoint is sure, for communities that have not calibrated it on their own threads (\`cli calibrate\`).
 * Written by \`npm run bench -- relevance FOLDER --only=sure --calibrate\`: do not change it by hand.
 */
export const CALIBRATED: readonly Calibration[] = [
${made.map(text).join('\n')}
];
`);
}

const literal = (value) => (typeof value === 'object' ? `{ ${Object.entries(value).map(([k, v]) => `${k}: ${literal(v)}`).join(', ')} }` : typeof value === 'string' ? `'${value.replaceAll("'", "\\'")}'` : String(value));
