import type { ParsedQuery, Term } from './query.ts';
import { fold, words } from './words.ts';

/** Words of one synonym; more would be a sentence. */
export const MOST_WORDS = 4;
/** A query is put in so many ways at most. */
const MOST_VARIANTS = 6;

/** Words that mean the same, as the community has it: `wifi`, `wireless network`, `wlan`. */
export class Synonyms {
  /** By folded words: what else they are called, each as its forms. */
  private readonly others = new Map<string, string[][]>();

  constructor(groups: readonly (readonly string[])[]) {
    for (const group of groups) {
      const forms = group.map((synonym) => words(synonym));
      for (const own of forms) {
        const key = keyOf(own);
        const others = forms.filter((f) => f.length > 0 && keyOf(f) !== key);
        if (own.length > 0) this.others.set(key, [...(this.others.get(key) ?? []), ...others]);
      }
    }
  }

  /** The ways to put the query; the first is as it was typed. What stands in quotes is meant as it stands. */
  variants(parsed: ParsedQuery): ParsedQuery[] {
    if (this.others.size === 0) return [parsed];
    let made: Term[][] = [[]];
    for (let i = 0; i < parsed.terms.length;) {
      const { others, length } = this.at(parsed.terms, i);
      const ways = [parsed.terms.slice(i, i + length), ...others.map((forms): Term[] => [{ forms, phrase: forms.length > 1, last: false }])];
      made = made.flatMap((before) => ways.map((way) => [...before, ...way])).slice(0, MOST_VARIANTS);
      i += length;
    }
    return made.map((terms, i) => (i === 0 ? parsed : { ...parsed, terms }));
  }

  /** The longest synonym that begins at a term; none: the term alone. */
  private at(terms: readonly Term[], from: number): { others: string[][]; length: number } {
    const run: string[] = [];
    for (const term of terms.slice(from, from + MOST_WORDS)) {
      if (term.phrase) break;
      run.push(...term.forms);
    }
    for (let length = run.length; length > 0; length--) {
      const others = this.others.get(keyOf(run.slice(0, length)));
      if (others) return { others, length };
    }
    return { others: [], length: 1 };
  }
}

const keyOf = (forms: readonly string[]): string => forms.map(fold).join(' ');

export const NO_SYNONYMS = new Synonyms([]);
