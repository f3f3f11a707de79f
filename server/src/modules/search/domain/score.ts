/** Where a word may stand: title, body, answers. */
export type Place = 'A' | 'B' | 'D';

export interface Occurrence {
  lexeme: string;
  positions: readonly number[];
  places: readonly string[];
}

/** One word of the query, what counts as it and how much. */
export interface Sought {
  /** How telling it is: rare words are. */
  idf: number;
  weights: ReadonlyMap<string, number>;
}

export interface Measured {
  occurrences: readonly Occurrence[];
  /** Different words of title and of all. */
  titleLength: number;
  length: number;
}

const FIELD: Record<Place, number> = { A: 3, B: 1, D: 0.35 };
const AVERAGE = { title: 6, all: 90 };
/** How little a word adds that stands there once more (k1 of BM25): little in an answer to a few words, more where whole questions are compared. */
export const SATURATION = { query: 1.2, question: 3 } as const;

export const idfOf = (documents: number, having: number): number => Math.log(1 + (Math.max(documents, having) - having + 0.5) / (having + 0.5));

/** Words of the title as they were typed, stop words too, best in the order typed: decides between titles that have the same stems. */
export function literalScore(asked: readonly string[], title: readonly string[]): number {
  if (asked.length === 0) return 0;
  let sum = 0;
  let next = 0;
  for (const word of asked) {
    const after = next >= 0 ? title.indexOf(word, next) : -1;
    const at = after >= 0 ? after : title.indexOf(word);
    if (at >= 0) sum += at === next ? 1 : 0.6;
    next = at >= 0 ? at + 1 : -1;
  }
  return sum / asked.length;
}

/** BM25 over fields; words of the query that stand together in the title, in that order, add to it. */
export function score(sought: readonly Sought[], { occurrences, titleLength, length }: Measured, k1: number = SATURATION.query): number {
  const titleNorm = 0.4 + (0.6 * titleLength) / AVERAGE.title;
  const norm = 0.5 + (0.5 * length) / AVERAGE.all;
  const byLexeme = new Map(occurrences.map((o) => [o.lexeme, o]));
  let sum = 0;
  let previous = new Set<number>();
  for (const { idf, weights } of sought) {
    let best = 0;
    const here = new Set<number>();
    for (const [lexeme, weight] of weights) {
      const found = byLexeme.get(lexeme);
      if (!found) continue;
      const frequency = frequencyOf(found, titleNorm, norm, here);
      best = Math.max(best, (weight * frequency * (k1 + 1)) / (frequency + k1));
    }
    sum += idf * best;
    if ([...here].some((at) => previous.has(at - 1))) sum += idf * 0.25;
    previous = here;
  }
  return sum;
}

function frequencyOf({ positions, places }: Occurrence, titleNorm: number, norm: number, inTitle: Set<number>): number {
  let frequency = 0;
  for (let i = 0; i < positions.length; i++) {
    const place = (places[i] ?? 'D') as Place;
    if (place === 'A') inTitle.add(positions[i]!);
    frequency += FIELD[place] / (place === 'A' ? titleNorm : norm);
  }
  return frequency;
}
