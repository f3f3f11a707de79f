import { detectAll } from 'tinyld';

const ENOUGH = 40;
/** Share of the probability that the best language must have, and its lead over the next. */
const SURE = 0.35;
const LEAD = 1.5;

/** The language of a text where that is plain, else undefined. */
export function guessLanguage(text: string): string | undefined {
  const sample = text.slice(0, 2_000);
  if (sample.trim().length < ENOUGH) return undefined;
  const [best, next] = detectAll(sample);
  if (!best || best.accuracy < SURE || best.accuracy < LEAD * (next?.accuracy ?? 0)) return undefined;
  return best.lang;
}
