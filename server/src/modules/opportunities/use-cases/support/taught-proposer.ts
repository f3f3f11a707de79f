import { type Example, teach, TextClassifier } from '../../../../platform/text-classifier/index.ts';

/** Enough for the words of some thousand posts. */
const BITS = 18;

/** A model that has learned these. Every run makes the same. */
export async function taughtProposer(examples: readonly Example[]): Promise<TextClassifier> {
  const classifier = TextClassifier.empty({ bits: BITS });
  await teach(classifier, examples);
  return classifier;
}
