import { setImmediate as turn } from 'node:timers/promises';
import type { TextClassifier } from './text-classifier.ts';

export interface Example {
  text: string;
  wanted: boolean;
}

const PASSES = 10;
const AT_ONCE = 25;

/** Learns all examples, several times over in changing orders, the same in every run. A few at a time: whatever else runs here gets its turn between. */
export async function teach(classifier: TextClassifier, examples: readonly Example[], passes = PASSES): Promise<void> {
  const lessons: { features: ReturnType<TextClassifier['featuresOf']>; wanted: boolean }[] = [];
  for (const { text, wanted } of examples) {
    if (lessons.length % AT_ONCE === 0) await turn();
    lessons.push({ features: classifier.featuresOf(text), wanted });
  }
  const below = randomFrom(lessons.length);
  for (let pass = 0; pass < passes; pass++) {
    for (let last = lessons.length - 1; last > 0; last--) {
      const other = below(last + 1);
      [lessons[last], lessons[other]] = [lessons[other]!, lessons[last]!];
    }
    for (const [i, { features, wanted }] of lessons.entries()) {
      if (i % AT_ONCE === 0) await turn();
      classifier.learn(features, wanted);
    }
  }
}

/** Whole numbers below a limit (mulberry32). */
function randomFrom(seed: number): (limit: number) => number {
  let state = seed >>> 0;
  return (limit) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 2 ** 32) * limit);
  };
}
