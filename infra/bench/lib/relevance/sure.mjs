import { writeFileSync } from 'node:fs';
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

const answering = async (app) => app.get((await built('modules/channels/use-cases/answer-question.js')).AnswerQuestion, { strict: false });

/** Every paraphrase asked twice: with its thread there, and as if it were not. */
export async function sureOrSilent(app, rows, source) {
  const answers = await answering(app);
  const { importedId } = await built('platform/database/ids.js');
  const [right, wrong, falsely, groups] = [[], [], [], []];
  for (const { id, paraphrases } of rows) {
    const [post, thread] = [importedId('post', source, `${id}/${id}-0`), importedId('thread', source, id)];
    for (const question of paraphrases) {
      const there = await answers.execute({ question, includeNotValidated: true });
      const gone = await answers.execute({ question, includeNotValidated: true, except: thread });
      const served = there.envelope && (there.envelope.id === post || there.envelope.sources.some((s) => s.thread_url.includes(thread)));
      right.push(served ? 1 : 0);
      wrong.push(there.envelope && !served ? 1 : 0);
      falsely.push(gone.envelope ? 1 : 0);
      groups.push(id);
    }
  }
  return [
    { name: 'sure or silent: answered rightly', ...percentage(right, groups), bar: { at_least: 30 } },
    { name: 'sure or silent: answered without its thread', ...percentage(falsely, groups), bar: { at_most: 1 } },
    { name: 'sure or silent: answered by another thread', ...percentage(wrong, groups), bar: { at_most: 1 } },
  ];
}

/** Questions about something else altogether. */
export async function otherSubjects(app, questions) {
  const answers = await answering(app);
  const answered = [];
  for (const { title, body } of questions) {
    const outcome = await answers.execute({ question: title, context: body, includeNotValidated: true });
    answered.push(outcome.envelope ? 1 : 0);
  }
  return [{ name: 'other subjects answered', ...percentage(answered), bar: { at_most: 0.5 } }];
}
