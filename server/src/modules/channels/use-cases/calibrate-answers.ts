import { Injectable } from '@nestjs/common';
import { InvalidInput } from '../../../platform/errors/errors.ts';
import { KnownQuestions, type KnownQuestion } from '../data/known-questions.repository.ts';
import { ANSWERING } from '../domain/answering.ts';
import { type Calibration, calibrationFrom, type Sample, samplesFor } from '../domain/calibration.ts';
import { AnswerRules } from './answer-rules.ts';
import { WeighKnown } from './weigh-known.ts';

export interface CalibrationInput {
  /** Questions with the thread that answers each; without them the community's own threads are asked. */
  questions?: readonly { question: string; thread: string }[];
  progress?: (done: number, total: number) => void;
}

const OWN = 1_000;
/** Below that a threshold is chance. */
const FEWEST = 200;
/** To learn weights it takes questions in other words than the threads have, about as many threads. */
const TO_LEARN = { questions: 100, threads: 20 } as const;

/** Finds out, on questions whose answer is known, from which certainty on the answer endpoint may answer here. */
@Injectable()
export class CalibrateAnswers {
  constructor(
    private readonly weigh: WeighKnown,
    private readonly rules: AnswerRules,
    private readonly known: KnownQuestions,
  ) {}

  /** What comes out is in use at once: one for questions without vectors and, where there are vectors, one with them. @throws InvalidInput when there are too few questions */
  async execute({ questions, progress }: CalibrationInput = {}): Promise<Calibration[]> {
    const given = questions?.map((q): KnownQuestion => ({ ...q, askedIn: null }));
    const others = given ?? (await this.known.sameInOtherWords(OWN));
    const own = given ? [] : await this.known.solved(OWN);
    const total = others.length + own.length;
    if (total < FEWEST) throw new InvalidInput([{ field: 'questions', code: 'TOO_FEW', message: `are too few to calibrate on: ${total}, and it takes ${FEWEST}` }]);
    const samples = await this.samples(others, 'twice', (done) => progress?.(done, total));
    samples.push(...(await this.samples(own, 'gone', (done) => progress?.(others.length + done, total))));
    const madeFrom = given ? 'questions in a file' : `${others.length} duplicates and ${own.length} solved threads of this community`;
    const calibrations = this.calibrations(samples, others, madeFrom);
    await this.rules.keep(calibrations);
    return calibrations;
  }

  /** Each question asked with its thread there and as if it were not; or only the latter, where a question in the very words of its thread would prove nothing. */
  async samples(questions: readonly KnownQuestion[], how: 'twice' | 'gone', progress?: (done: number) => void): Promise<Sample[]> {
    const samples: Sample[] = [];
    for (const [i, { question, thread, askedIn }] of questions.entries()) {
      const without = askedIn === null ? [] : [askedIn];
      if (how === 'twice') samples.push(await this.sample(question, thread, false, without));
      samples.push(await this.sample(question, thread, true, [...without, thread]));
      progress?.(i + 1);
    }
    return samples;
  }

  private async sample(question: string, thread: string, gone: boolean, except: readonly string[]): Promise<Sample> {
    const { known } = await this.weigh.execute({ question, includeNotValidated: true, except });
    const best = known.find((k) => k.envelope && k.asked >= ANSWERING.minWords);
    return { thread, gone, signals: best?.signals, right: best?.about === thread };
  }

  private calibrations(samples: readonly Sample[], others: readonly KnownQuestion[], madeFrom: string): Calibration[] {
    const learns = others.length >= TO_LEARN.questions && new Set(others.map((q) => q.thread)).size >= TO_LEARN.threads;
    const kinds = samples.some((s) => s.signals?.cosine !== undefined) ? [false, true] : [false];
    return kinds.map((vectors) => {
      const { weights } = this.rules.for(vectors);
      return calibrationFrom(samplesFor(samples, vectors), vectors, learns ? madeFrom : `${madeFrom}; the weights are those from before`, learns ? undefined : weights);
    });
  }
}
