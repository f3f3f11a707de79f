import { languageOf } from '../domain/locales.ts';
import { idfOf, literalScore, score, type Sought } from '../domain/score.ts';
import { fold, words } from '../domain/words.ts';
import type { Group } from './analysis.ts';
import type { Candidate } from './candidates.ts';

export interface Ranked {
  id: string;
  score: number;
  /** Some of the words stand only in answers of the thread. */
  inAnswers: boolean;
}

/** Where relevance is close, these decide. */
const BETTER = { solved: 1.06, validated: 1.08, language: 1.15 } as const;

export function soughtOf(groups: readonly Group[], documents: number): Sought[] {
  return groups.map((g) => {
    const exact = g.stems.filter((s) => s.weight === 1);
    const docs = (exact.length > 0 ? exact : g.stems).reduce((n, s) => Math.max(n, s.docs), 0);
    const weights = new Map<string, number>();
    for (const s of g.stems) weights.set(s.lexeme, Math.max(s.weight, weights.get(s.lexeme) ?? 0));
    return { idf: idfOf(documents, docs), weights };
  });
}

/** What a title with the very words adds, against stems alone. */
const LITERAL = 0.25;

export function rank(found: readonly Candidate[], groups: readonly Group[], documents: number, preferLocale?: string): Ranked[] {
  const sought = soughtOf(groups, documents);
  const asked = groups.map((g) => g.word);
  return found
    .map((c) => ({ id: c.id, score: score(sought, c) * (1 + LITERAL * literalScore(asked, words(c.title).map(fold))) * quality(c, preferLocale), inAnswers: c.type === 'thread' && inAnswersOnly(sought, c) }))
    .sort((a, b) => b.score - a.score || (a.id < b.id ? 1 : -1));
}

export function quality(c: Pick<Candidate, 'type' | 'state' | 'validated' | 'votes' | 'locale'>, preferLocale?: string): number {
  let factor = 1 + 0.01 * Math.log2(1 + Math.max(0, c.votes));
  if (c.state === 'solved') factor *= BETTER.solved;
  if (c.validated) factor *= BETTER.validated;
  if (preferLocale && languageOf(preferLocale) === languageOf(c.locale)) factor *= BETTER.language;
  return factor;
}

function inAnswersOnly(sought: readonly Sought[], { occurrences }: Candidate): boolean {
  return sought.some(({ weights }) => {
    const of = occurrences.filter((o) => weights.has(o.lexeme));
    return of.length > 0 && of.every((o) => o.places.every((p) => p === 'D'));
  });
}
