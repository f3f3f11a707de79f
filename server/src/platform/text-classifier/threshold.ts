/** The score above which at most this share of the given scores (of texts that are not looked for) lie. 1 where there are none: nothing lies above. */
export function thresholdFor(scores: readonly number[], share: number): number {
  const falling = scores.toSorted((a, b) => b - a);
  return falling[Math.floor(falling.length * share)] ?? 1;
}
