import type { estypes } from '@elastic/elasticsearch';
import { Injectable } from '@nestjs/common';
import type { ParsedQuery } from '../../domain/query.ts';
import { fold } from '../../domain/words.ts';
import type { Group, Stem } from '../analysis.ts';
import { didYouMean } from '../did-you-mean.ts';
import { Cluster } from './cluster.ts';
import { FAST } from './fast.ts';
import { Indices } from './indices.ts';
import { wordsOf } from './query.ts';

/** Of these fields words are proposed. */
const FIELDS = ['title', 'body'] as const;

/** Says what was probably meant. */
@Injectable()
export class Suggestions {
  constructor(
    private readonly cluster: Cluster,
    private readonly indices: Indices,
  ) {}

  /** The query with its slips corrected; null when there is nothing to correct. */
  async of(parsed: ParsedQuery): Promise<string | null> {
    const words = [...new Set(wordsOf(parsed))];
    if (words.length === 0) return null;
    const index = this.indices.aliases(['thread', 'article']);
    const neighbours = { text: words.join(' '), ...Object.fromEntries(FIELDS.map((field) => [field, { term: { field, suggest_mode: 'always', max_edits: 1, prefix_length: 1, min_word_length: 4, size: 3 } }])) } as estypes.SearchSuggester;
    // How common a word is that occurs: the one to correct must hardly occur.
    const counted = words.flatMap((word) => FIELDS.map((field) => [{ index }, { size: 0, track_total_hits: true, query: { match: { [field]: word } } }] as const));
    const { responses } = await this.cluster.client.msearch({ searches: [{ index }, { size: 0, suggest: neighbours }, ...counted.flat()] }, FAST);
    const [suggested, ...counts] = responses as (estypes.MsearchMultiSearchItem<unknown> & { suggest?: Record<string, estypes.SearchSuggest[]> })[];
    const docsOf = (i: number) => Math.max(...FIELDS.map((_, f) => totalOf(counts[i * FIELDS.length + f])));
    const groups = words.map((word, i): Group => ({ word, last: i === words.length - 1 && parsed.terms.at(-1)!.last, stopIn: new Set(), stems: [stem(word, docsOf(i))] }));
    return didYouMean(parsed, groups, guessesIn(suggested?.suggest ?? {}));
  }
}

const stem = (word: string, docs: number): Stem => ({ config: '', lexeme: word, docs, words: [word], weight: 1 });

function totalOf(counted: { hits?: { total?: unknown } } | undefined): number {
  const total = counted?.hits?.total as { value?: number } | undefined;
  return total?.value ?? 0;
}

function guessesIn(suggest: Record<string, estypes.SearchSuggest[]>): Map<string, Stem[]> {
  const found = new Map<string, Stem[]>();
  for (const entry of Object.values(suggest).flat()) {
    const options = [entry.options].flat() as { text: string; freq: number }[];
    const word = fold(entry.text);
    found.set(word, [...(found.get(word) ?? []), ...options.map((o) => stem(o.text, o.freq))]);
  }
  return found;
}
