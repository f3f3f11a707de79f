import type { ParsedQuery } from '../domain/query.ts';
import { fold, tokens } from '../domain/words.ts';
import type { Group, Stem } from './analysis.ts';

/** The corrected word is this much more common, or nothing is proposed. */
const TIMES = 10;

/** The query with each word that hardly occurs replaced by its likeliest neighbour; null when there is nothing to correct. */
export function didYouMean(parsed: ParsedQuery, groups: readonly Group[], guesses: ReadonlyMap<string, Stem[]>): string | null {
  const better = new Map<string, string>();
  for (const group of groups) {
    const docs = Math.max(0, ...group.stems.map((s) => s.docs));
    const best = (guesses.get(group.word) ?? [])
      .filter((s) => s.weight >= 0.75 && !(group.last && s.words[0]!.startsWith(group.word)) && s.docs >= Math.max(2, docs * TIMES))
      .sort((a, b) => b.docs - a.docs)[0];
    if (best && group.stopIn.size === 0) better.set(group.word, best.words[0]!);
  }
  if (better.size === 0) return null;
  let text = '';
  let at = 0;
  for (const { form, start, end } of tokens(parsed.text)) {
    const replacement = better.get(fold(form));
    if (!replacement || start < at) continue;
    text += parsed.text.slice(at, start) + replacement;
    at = end;
  }
  return text + parsed.text.slice(at);
}
