import { Injectable } from '@nestjs/common';
import { encodeCursor } from '../../../platform/graphql/page.ts';
import { asksNothing, parseQuery, type ParsedQuery } from '../domain/query.ts';
import { configOf } from '../domain/locales.ts';
import { NO_SYNONYMS } from '../domain/synonyms.ts';
import { SearchEngine, type SearchDoc, type SearchRequest, type SearchResults, type SearchScope, type SimilarHit, type SimilarRequest } from '../domain/engine.ts';
import { type Analysis, type Group, matchAll, matchAny, matchOneOf, matchWithout, together, widened } from './analysis.ts';
import { Candidates } from './candidates.ts';
import { keyOf, offsetOf } from './cursors.ts';
import { didYouMean } from './did-you-mean.ts';
import { DocumentStore } from './document-store.ts';
import { HitReader } from './hit-reader.ts';
import { type Ranked, rank } from './ranking.ts';
import { SimilarFinder } from './similar-finder.ts';
import { VocabularyReader } from './vocabulary-reader.ts';

/** Relevance ends here: nobody reads further, and the order beyond would mean nothing. */
const DEEPEST = 200;
/** With fewer exact matches, guesses are added. */
export const TOO_FEW = 10;
export const GUESS = 0.4;
/** What was typed goes a little before what counts as it. */
const SYNONYM = 0.9;
/** A query as typed, and with synonyms. */
type Ways = [Analysis, ...Analysis[]];

@Injectable()
export class PostgresSearchEngine extends SearchEngine {
  constructor(
    private readonly documents: DocumentStore,
    private readonly vocabulary: VocabularyReader,
    private readonly candidates: Candidates,
    private readonly hits: HitReader,
    private readonly finder: SimilarFinder,
  ) {
    super();
  }

  index = (docs: readonly SearchDoc[]) => this.documents.put(docs);
  remove = (ids: readonly string[]) => this.documents.remove(ids);
  clear = () => this.documents.clear();
  tidy = () => this.documents.tidy();
  among = (ids: readonly string[], scope: SearchScope) => this.documents.among(ids, scope);
  count = () => this.documents.count();
  versions = (after: string, limit: number) => this.documents.versions(after, limit);
  similar = (request: SimilarRequest): Promise<SimilarHit[]> => this.finder.find(request);

  async search(request: SearchRequest): Promise<SearchResults> {
    const parsed = parseQuery(request.query);
    if (asksNothing(parsed)) return { hits: [], next: null, didYouMean: null, degraded: false };
    const config = request.filter.locale && configOf(request.filter.locale);
    const [first, ...others] = await Promise.all((request.synonyms ?? NO_SYNONYMS).variants(parsed).map((v) => this.vocabulary.analyse(v, config || undefined)));
    if (request.sort !== 'relevance' || parsed.terms.length === 0) return this.list(request, parsed, [first!, ...others]);
    return this.ranked(request, parsed, [first!, ...others], config || undefined);
  }

  /** By date or votes: whatever has all the words. */
  private async list(request: SearchRequest, parsed: ParsedQuery, ways: Ways): Promise<SearchResults> {
    const match = parsed.terms.length === 0 ? matchWithout(ways[0]) : matchOneOf(ways, { least: 1 });
    if (match === undefined) return { hits: [], next: null, didYouMean: null, degraded: false };
    const key = request.sort === 'votes' ? 'votes' : 'created_at';
    const after = keyOf(request.after, key);
    const ids = await this.hits.list(request, key, match, after);
    const page = ids.slice(0, request.first);
    const hits = await this.hits.read(page.map((r) => ({ id: r.id, score: 0, inAnswers: false })), together(ways), request.scope);
    const last = page.at(-1);
    return { hits, next: ids.length > request.first && last ? encodeCursor([last.key, last.id]) : null, didYouMean: null, degraded: false };
  }

  private async ranked(request: SearchRequest, parsed: ParsedQuery, [exact, ...others]: Ways, config: string | undefined): Promise<SearchResults> {
    const documents = await this.hits.documents();
    let analysis = exact;
    let ranked = await this.matches(request, exact, 1, 0, documents);
    for (const other of others) ranked = merge(ranked, (await this.matches(request, other, 1, 0, documents)).map((r) => ({ ...r, score: r.score * SYNONYM })));
    let suggestion: string | null = null;
    if (ranked.length < TOO_FEW) {
      const guesses = await this.vocabulary.widen(exact.groups, config);
      suggestion = didYouMean(parsed, exact.groups, guesses);
      analysis = widened(exact, guesses);
      const missing = analysis.parts.length > 2 ? 1 : 0;
      ranked = merge(ranked, await this.matches(request, analysis, GUESS, missing, documents));
      // Two words that never stand together: better one of them than nothing.
      if (ranked.length === 0 && analysis.parts.length === 2) ranked = await this.matches(request, analysis, GUESS, 1, documents);
    }
    const from = offsetOf(request.after);
    const to = Math.min(from + request.first, DEEPEST);
    const hits = await this.hits.read(ranked.slice(from, to), together([analysis, ...others]), request.scope);
    return { hits, next: ranked.length > to && to < DEEPEST ? encodeCursor([to]) : null, didYouMean: suggestion, degraded: false };
  }

  private async matches({ scope, filter, preferLocale }: SearchRequest, analysis: Analysis, least: number, missing: number, documents: number): Promise<Ranked[]> {
    const match = matchAll(analysis, { least, missing });
    if (!match) return [];
    const lexemes = [...new Set(analysis.groups.flatMap((g) => g.stems.map((s) => s.lexeme)))];
    const found = await this.candidates.find({ scope, filter, match, any: matchAny(analysis.groups, least), lexemes, matchTitle: missing > 0 ? matchAll(analysis, { least, missing: Math.min(2, Math.max(missing, analysis.parts.length - 2)) }) : match, 
      expected: expected(analysis, missing, documents), documents, words: analysis.groups.length - missing,
    });
    return rank(found, analysis.groups, documents, preferLocale);
  }
}

const docsOf = (group: Group) => group.stems.reduce((n, s) => n + s.docs, 0);

/** Words stand together more often than chance would have it. */
const TOGETHER = 1.5;

/** How many documents have all the words but the `missing` rarest. */
function expected({ groups }: Analysis, missing: number, documents: number): number {
  const shares = groups.map((g) => Math.min(1, docsOf(g) / documents)).sort((a, b) => b - a).slice(0, Math.max(1, groups.length - missing));
  return Math.min(shares.at(-1) ?? 0, shares.reduce((product, share) => product * share, 1) * TOGETHER ** (shares.length - 1)) * documents;
}

/** Exact ones as they were found; nothing twice. */
function merge(exact: Ranked[], guessed: Ranked[]): Ranked[] {
  const better = new Map(guessed.map((r) => [r.id, r]));
  for (const r of exact) if ((better.get(r.id)?.score ?? 0) < r.score) better.set(r.id, r);
  return [...better.values()].sort((a, b) => b.score - a.score || (a.id < b.id ? 1 : -1));
}

