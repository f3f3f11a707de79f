import type { estypes } from '@elastic/elasticsearch';
import { Injectable } from '@nestjs/common';
import { encodeCursor } from '../../../../platform/graphql/page.ts';
import { type IndexedVersion, SearchEngine, type SearchDoc, type SearchRequest, type SearchResults, type SearchScope, type SimilarHit, type SimilarRequest } from '../../domain/engine.ts';
import { languageOf } from '../../domain/locales.ts';
import { NO_SYNONYMS } from '../../domain/synonyms.ts';
import { asksNothing, type ParsedQuery, parseQuery } from '../../domain/query.ts';
import { keyOf, offsetOf } from '../cursors.ts';
import { Analyses } from './analyses.ts';
import { Cluster } from './cluster.ts';
import { FAST } from './fast.ts';
import { BEST_FIRST, Hits, type Read, type Source } from './hits.ts';
import { conditions, excluding, oneOf, preferring, type Query, roughly, typesOf, wishOf, wordsOf } from './query.ts';
import { Stored } from './stored.ts';
import { SimilarByTerms } from './similar-by-terms.ts';
import { Suggestions } from './suggestions.ts';

/** Relevance ends here: nobody reads further, and the order beyond would mean nothing. */
const DEEPEST = 200;
/** With fewer exact matches, guesses are added. */
export const TOO_FEW = 10;
const NOTHING: SearchResults = { hits: [], next: null, didYouMean: null, degraded: false };

/** Reads the live indices. How they are filled: `use-cases/send-pending.ts` and `rebuild-index.ts`. */
@Injectable()
export class ElasticsearchEngine extends SearchEngine {
  constructor(
    private readonly cluster: Cluster,
    private readonly stored: Stored,
    private readonly analyses: Analyses,
    private readonly hits: Hits,
    private readonly suggestions: Suggestions,
    private readonly finder: SimilarByTerms,
  ) {
    super();
  }

  index = (docs: readonly SearchDoc[]): Promise<void> => this.stored.put(docs);
  remove = (ids: readonly string[]): Promise<void> => this.stored.remove(ids);
  clear = (): Promise<void> => this.stored.clear();
  tidy = (): Promise<void> => this.stored.refresh();
  among = (ids: readonly string[], scope: SearchScope): Promise<string[]> => this.stored.among(ids, scope);
  count = (): Promise<number> => this.stored.count();
  versions = (after: string, limit: number): Promise<IndexedVersion[]> => this.stored.versions(after, limit);
  similar = (request: SimilarRequest): Promise<SimilarHit[]> => this.finder.find(request);

  async search(request: SearchRequest): Promise<SearchResults> {
    const parsed = parseQuery(request.query);
    if (asksNothing(parsed)) return NOTHING;
    const analyses = await this.analyses.of(request.filter.locale);
    const ways = (request.synonyms ?? NO_SYNONYMS).variants(parsed);
    return request.sort !== 'relevance' || parsed.terms.length === 0 ? this.list(request, ways, analyses) : this.ranked(request, ways, analyses);
  }

  /** By date or votes: whatever has all the words. */
  private async list(request: SearchRequest, ways: readonly ParsedQuery[], analyses: readonly string[]): Promise<SearchResults> {
    const parsed = ways[0]!;
    const key = request.sort === 'votes' ? 'votes' : 'created_at';
    const after = keyOf(request.after, key);
    const filter = [...conditions(request.scope, request.filter), ...(parsed.terms.length > 0 ? [oneOf(ways, analyses)] : excluding(parsed, analyses))];
    const { hits } = await this.cluster.client.search<Source>(
      {
        index: this.stored.aliases(typesOf(request.filter)), size: request.first + 1, track_total_hits: false, query: { bool: { filter } },
        sort: [{ [key]: 'desc' }, { id: 'desc' }], ...(after && { search_after: [key === 'votes' ? after[0] : Date.parse(String(after[0])), after[1]] }),
      },
      FAST,
    );
    const page = hits.hits.slice(0, request.first);
    const shown = await this.hits.show(page, this.showing(request, ways, analyses, { rough: false, answers: false }));
    const last = page.at(-1)?.sort;
    const cursor = last && encodeCursor([key === 'votes' ? Number(last[0]) : new Date(Number(last[0])).toISOString(), String(last[1])]);
    return { ...NOTHING, hits: shown, next: hits.hits.length > request.first && cursor ? cursor : null };
  }

  private async ranked(request: SearchRequest, ways: readonly ParsedQuery[], analyses: readonly string[]): Promise<SearchResults> {
    const parsed = ways[0]!;
    const from = offsetOf(request.after);
    const to = Math.min(from + request.first, DEEPEST);
    const exact = await this.matches(request, oneOf(ways, analyses), from, to);
    let { found } = exact;
    let didYouMean: string | null = null;
    const rough = exact.total < TOO_FEW;
    if (rough) {
      const words = wordsOf(parsed).length;
      const [guessed, suggestion] = await Promise.all([this.matches(request, oneOf(ways, analyses, roughly(parsed, analyses, Math.max(0, words - 2))), from, to), this.suggestions.of(parsed)]);
      [found, didYouMean] = [guessed.found, suggestion];
      // Two words that never stand together: better one of them than nothing.
      if (guessed.total === 0 && words === 2) ({ found } = await this.matches(request, roughly(parsed, analyses, 1), from, to));
    }
    const page = found.slice(0, Math.max(0, to - from));
    return { hits: await this.hits.show(page, this.showing(request, ways, analyses, { rough, answers: true })), next: found.length > page.length && to < DEEPEST ? encodeCursor([to]) : null, didYouMean, degraded: false };
  }

  private showing({ scope, filter: { locale } }: SearchRequest, ways: readonly ParsedQuery[], analyses: readonly string[], { rough, answers }: { rough: boolean; answers: boolean }) {
    return { wish: wishOf(ways, rough), scope, filter: { ...(locale && { locale }) }, analyses, answers };
  }

  /** One more than asked for when there are more. */
  private async matches({ scope, filter, preferLocale }: SearchRequest, query: Query, from: number, to: number): Promise<{ found: Read[]; total: number }> {
    if (from >= to) return { found: [], total: 0 };
    const { hits } = await this.cluster.client.search<Source>(
      {
        index: this.stored.aliases(typesOf(filter)), from, size: to - from + 1, track_total_hits: TOO_FEW, search_type: 'dfs_query_then_fetch', sort: BEST_FIRST,
        query: preferring(query, conditions(scope, filter), preferLocale && languageOf(preferLocale)),
      },
      FAST,
    );
    return { found: hits.hits, total: (hits.total as estypes.SearchTotalHits).value };
  }
}
