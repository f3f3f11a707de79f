/** What a classifier takes for more likely than not. */
const LIKELY = 0.5;

/**
 * The score above which at most this share of the given scores (of texts that are not looked for) lie. Where they are too few to tell that share, the next
 * text may well lie above all of them: then nothing below LIKELY counts as found. 1 where there are none: nothing lies above.
 */
export function thresholdFor(scores: readonly number[], share: number): number {
  const falling = scores.toSorted((a, b) => b - a);
  const above = Math.floor(falling.length * share);
  const score = falling[above] ?? 1;
  return above === 0 ? Math.max(score, LIKELY) : score;
}
