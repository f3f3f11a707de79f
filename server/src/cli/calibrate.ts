import { Command } from 'commander';
import { readFileSync } from 'node:fs';
import { AnswerRules, CalibrateAnswers, type Calibration } from '../modules/channels/index.ts';
import { withApp } from './context.ts';
import { print } from './output.ts';

interface Options { questions?: string; forget?: boolean; show?: boolean; json?: boolean }

export const calibrateCommand = new Command('calibrate')
  .description('find out on this community\'s own threads when the answer endpoint is sure enough to answer; used at once, also by a server that runs')
  .option('--questions <file>', 'questions instead of the own duplicates: one {"question", "thread"} a line, the thread by its id here')
  .option('--show', 'change nothing: print what is used')
  .option('--forget', 'go back to what comes with Helpcommons')
  .option('--json', 'print JSON')
  .action(({ questions, forget = false, show = false, json }: Options) =>
    withApp(async (app) => {
      const rules = app.get(AnswerRules);
      if (forget) await rules.forget();
      if (forget || show) return print(json, rules.all(), () => rules.all().flatMap(told));
      const calibrations = await app.get(CalibrateAnswers).execute({ ...(questions && { questions: read(questions) }), progress });
      print(json, calibrations, () => calibrations.flatMap(told));
    }),
  );

function read(file: string): { question: string; thread: string }[] {
  return readFileSync(file, 'utf8').split('\n').filter((line) => line.trim() !== '').map((line, i) => {
    const { question, thread } = JSON.parse(line) as { question?: unknown; thread?: unknown };
    if (typeof question !== 'string' || typeof thread !== 'string') throw new Error(`${file}, line ${i + 1}: it takes "question" and "thread", both text`);
    return { question, thread };
  });
}

function progress(done: number, total: number): void {
  if (done % 100 === 0) process.stderr.write(`${done} of ${total} questions\n`);
}

const told = ({ vectors, threshold, figures: f, weights, madeFrom }: Calibration): string[] => [
  `${vectors ? 'With' : 'Without'} vectors: answers from a certainty of ${threshold} on (made from ${madeFrom})`,
  `  of ${f.questions} questions about ${f.threads} threads: ${f.rightPercent} % answered rightly, ${f.wrongPercent} % wrongly; ${f.falsePercent} % answered though their thread was taken out`,
  `  ${Object.entries(weights).map(([name, w]) => `${name} ${w}`).join(', ')}`,
];
