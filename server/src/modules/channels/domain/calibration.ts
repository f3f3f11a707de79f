import { certainty, namesOf, type Signals, type Weights } from './certainty.ts';
import { fit } from './logistic.ts';

/** A question whose right answer is known, with what was found for it. */
export interface Sample {
  /** The thread that answers it: questions about one thread stay together. */
  thread: string;
  /** Its thread was taken out, so that silence is right. */
  gone: boolean;
  /** Of the best of what was found; undefined: nothing that may be served. */
  signals: Signals | undefined;
  /** That is of the right thread. */
  right: boolean;
}

export interface Figures {
  questions: number;
  threads: number;
  /** Of those whose thread is there. */
  rightPercent: number;
  /** Answered by another thread. */
  wrongPercent: number;
  /** Answered although the thread was taken out. */
  falsePercent: number;
}

export interface Calibration {
  /** For questions that come with a cosine. */
  vectors: boolean;
  weights: Weights;
  /** It answers from this certainty on. */
  threshold: number;
  /** Of halves of the threads, with what was made from the other halves. */
  figures: Figures;
  madeFrom: string;
  madeAt: string;
}

export type Rule = Pick<Calibration, 'weights' | 'threshold'>;

/** Those that a rule with or without vectors can be made from. Questions come without a cosine when the endpoint is slow. */
export const samplesFor = (samples: readonly Sample[], vectors: boolean): Sample[] => samples.filter((s) => !vectors || s.signals === undefined || s.signals.cosine !== undefined);

/** Of 100 questions that ought to meet silence so many may be answered. Half of what is bearable, because a threshold that was set on few questions flatters. */
export const ALLOWED_PERCENT = 0.5;

export function learn(samples: readonly Sample[], vectors: boolean): Rule {
  const names = namesOf(vectors);
  const found = samples.filter((s) => s.signals !== undefined);
  const { base, weights } = fit(found.map((s) => names.map((n) => s.signals![n]!)), found.map((s) => s.right && !s.gone));
  const named = Object.fromEntries([['base', base], ...names.map((n, i) => [n, weights[i]!] as const)].map(([n, w]) => [n, round(w as number)])) as unknown as Weights;
  return { weights: named, threshold: thresholdFor(samples, named) };
}

/** As low as it may be: of those that ought to meet silence, and of those that have an answer, no more than allowed are answered wrongly. */
export function thresholdFor(samples: readonly Sample[], weights: Weights): number {
  const limit = (gone: boolean) => {
    const kind = samples.filter((s) => s.gone === gone);
    const bad = kind.filter((s) => s.signals && (gone || !s.right)).map((s) => certainty(s.signals!, weights)).sort((a, b) => b - a);
    return bad[Math.floor((kind.length * ALLOWED_PERCENT) / 100)] ?? 0;
  };
  // Just above the one that must not be answered.
  return Math.min(1, Math.ceil(Math.max(limit(true), limit(false)) * 10_000 + 1) / 10_000);
}

export const answers = ({ weights, threshold }: Rule, signals: Signals): boolean => certainty(signals, weights) >= threshold;

/** What became of a question. */
export interface Judged extends Sample {
  answered: boolean;
}

/** One cut into halves is chance: with few threads it moves the figures by several percent. */
const CUTS = 10;

/** Each half of the threads judged by what the other half teaches; for several ways to halve them. */
export function judgeHalves(samples: readonly Sample[], how: (samples: readonly Sample[]) => Rule): Judged[] {
  const threads = [...new Set(samples.map((s) => s.thread))].sort();
  return Array.from({ length: CUTS }, (_, cut) => {
    const first = new Set(halfOf(threads, cut + 1));
    return [true, false].flatMap((side) => {
      const rule = how(samples.filter((s) => first.has(s.thread) !== side));
      return judge(samples.filter((s) => first.has(s.thread) === side), rule);
    });
  }).flat();
}

/** The same for the same seed. */
function halfOf(threads: readonly string[], seed: number): string[] {
  let state = seed;
  const random = () => (state = (state * 48_271) % 2_147_483_647);
  for (let i = 0; i < 10; i++) random();
  const order = threads.map((thread) => ({ thread, at: random() })).sort((a, b) => a.at - b.at);
  return order.slice(0, Math.ceil(order.length / 2)).map((o) => o.thread);
}

export const judge = (samples: readonly Sample[], rule: Rule): Judged[] => samples.map((s) => ({ ...s, answered: s.signals !== undefined && answers(rule, s.signals) }));

export function figuresOf(judged: readonly Judged[]): Figures {
  const percent = (of: Judged[], yes: (s: Judged) => boolean) => (of.length === 0 ? 0 : Math.round((1000 * of.filter(yes).length) / of.length) / 10);
  const [there, gone] = [judged.filter((s) => !s.gone), judged.filter((s) => s.gone)];
  return {
    questions: judged.length / CUTS, threads: new Set(judged.map((s) => s.thread)).size,
    rightPercent: percent(there, (s) => s.answered && s.right), wrongPercent: percent(there, (s) => s.answered && !s.right), falsePercent: percent(gone, (s) => s.answered),
  };
}

/** @param weights those to keep; without them they are learned */
export function calibrationFrom(samples: readonly Sample[], vectors: boolean, madeFrom: string, weights?: Weights): Calibration {
  const how = (some: readonly Sample[]): Rule => (weights ? { weights, threshold: thresholdFor(some, weights) } : learn(some, vectors));
  return { vectors, ...how(samples), figures: figuresOf(judgeHalves(samples, how)), madeFrom, madeAt: new Date().toISOString().slice(0, 10) };
}

const round = (n: number): number => Math.round(n * 10_000) / 10_000;
