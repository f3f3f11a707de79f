import { setImmediate as turn } from 'node:timers/promises';
import { type Example, TextClassifier } from '../../../../platform/text-classifier/index.ts';

/** Enough for the words of some thousand posts. */
const BITS = 18;
const PASSES = 10;
const AT_ONCE = 25;

/** A model that has learned these, a few at a time: others get their turn between. Every run makes the same. */
export async function taughtProposer(examples: readonly Example[]): Promise<TextClassifier> {
  const classifier = TextClassifier.empty({ bits: BITS });
  const lessons = mixed(examples).map(({ text, wanted }) => ({ text, wanted, features: classifier.featuresOf(text) }));
  for (let pass = 0; pass < PASSES; pass++) {
    for (const [i, { features, wanted }] of lessons.entries()) {
      if (i % AT_ONCE === 0) await turn();
      classifier.learn(features, wanted);
    }
    lessons.reverse();
  }
  return classifier;
}

/** Both kinds evenly along the list, whatever order they came in. */
function mixed(examples: readonly Example[]): Example[] {
  const kinds = [true, false].map((wanted) => examples.filter((e) => e.wanted === wanted));
  return kinds.flatMap((kind) => kind.map((example, i) => ({ example, place: (i + 0.5) / kind.length }))).sort((a, b) => a.place - b.place).map(({ example }) => example);
}
