import type { estypes } from '@elastic/elasticsearch';
import { idfOf } from '../../domain/score.ts';
import type { Query } from './query.ts';

type Vector = estypes.TermvectorsTermVector;

/** A word of the question that tells something about it, as the index has it. */
interface TellingTerm {
  term: string;
  inTitle: boolean;
  /** In how many documents it stands. */
  titles: number;
  texts: number;
}

/** The words to look for in documents of one language, and how long texts in it are. */
export interface Telling {
  analysis: string;
  terms: TellingTerm[];
  documents: number;
  average: { title: number; body: number };
  length: { title: number; body: number };
}

const MOST = 40;
/** A word of the title is worth so many of the text when words are chosen, and that much more when documents are compared. */
const TITLE = { chosen: 3, compared: 1.5 } as const;
const BOOST = { title: 2, body: 1, more: 0.35 } as const;
const TIE = 0.5;

/** Nothing when no document in that language has any of the words. */
export function chooseTerms(analysis: string, title: Vector | undefined, body: Vector | undefined): Telling[] {
  if (!body) return [];
  const stats = { title: statistics(title), body: statistics(body) };
  const documents = Math.max(1, stats.body.documents);
  const inTitle = new Set(stems(title).map((t) => t.term));
  const terms = stems(body)
    .map(({ term, docs }) => ({ term, inTitle: inTitle.has(term), texts: docs, titles: title?.terms[term]?.doc_freq ?? 0 }))
    .filter((t) => t.texts + t.titles > 0)
    .map((t) => ({ t, weight: (t.inTitle ? TITLE.chosen : 1) * Math.log(documents / Math.max(1, t.texts, t.titles) + 1) }))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MOST)
    .map(({ t }) => t);
  if (terms.length === 0) return [];
  return [{ analysis, terms, documents, average: { title: stats.title.average, body: stats.body.average }, length: { title: inTitle.size, body: Object.keys(body.terms).length } }];
}

/** A word and its stem stand in the same place; the stem, being that of more words, stands for both. */
function stems(vector: Vector | undefined): { term: string; docs: number }[] {
  const byPlace = new Map<number, { term: string; docs: number }>();
  for (const [term, { doc_freq: docs = 0, tokens = [] }] of Object.entries(vector?.terms ?? {})) {
    for (const { position } of tokens) if (position !== undefined && docs > (byPlace.get(position)?.docs ?? -1)) byPlace.set(position, { term, docs });
  }
  return [...new Map([...byPlace.values()].map((t) => [t.term, t])).values()];
}

function statistics(vector: Vector | undefined): { documents: number; average: number } {
  const { doc_count: documents = 0, sum_ttf: words = 0 } = vector?.field_statistics ?? {};
  return { documents, average: documents > 0 ? words / documents : 1 };
}

const weightOf = ({ inTitle }: TellingTerm): number => (inTitle ? TITLE.compared : 1);

export function termsQuery({ analysis, terms }: Telling): Query {
  const one = (t: TellingTerm): Query => ({ dis_max: { tie_breaker: TIE, queries: Object.entries(BOOST).map(([field, boost]) => ({ term: { [`${field}_${analysis}`]: { value: t.term, boost: boost * weightOf(t) } } })) } });
  return { bool: { should: terms.map(one) } };
}

/** About what `termsQuery` would give the question itself if it were indexed (BM25 as Elasticsearch has it). */
export function ownScore({ terms, documents, average, length }: Telling): number {
  const bm25 = (docs: number, words: number, usual: number) => (idfOf(documents, docs) * 2.2) / (1 + 1.2 * (0.25 + (0.75 * words) / usual));
  return terms.reduce((sum, t) => {
    const [title, body] = [t.inTitle ? BOOST.title * bm25(t.titles, length.title, average.title) : 0, BOOST.body * bm25(t.texts, length.body, average.body)];
    return sum + weightOf(t) * (Math.max(title, body) + TIE * Math.min(title, body));
  }, 0);
}
