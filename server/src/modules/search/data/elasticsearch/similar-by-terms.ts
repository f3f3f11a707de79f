import type { estypes } from '@elastic/elasticsearch';
import { SearchType } from '@helpcommons/shared';
import { Injectable } from '@nestjs/common';
import type { SimilarHit, SimilarRequest } from '../../domain/engine.ts';
import { tokens, words } from '../../domain/words.ts';
import { Analyses } from './analyses.ts';
import { Cluster } from './cluster.ts';
import { FAST } from './fast.ts';
import { BEST_FIRST, Hits, type Source } from './hits.ts';
import { Indices } from './indices.ts';
import { conditions, preferring, type Query } from './query.ts';
import { chooseTerms, ownScore, type Telling, termsQuery } from './telling-terms.ts';

/** Different words of a question that are looked at. */
const WORDS = 120;
/** Below this confidence it is about something else. */
const LEAST_SURE = 0.05;

/** Finds questions about the same by the words that tell most about it: rare ones, and those of the title. */
@Injectable()
export class SimilarByTerms {
  constructor(
    private readonly cluster: Cluster,
    private readonly indices: Indices,
    private readonly analyses: Analyses,
    private readonly hits: Hits,
  ) {}

  async find({ title, body = '', scope, filter, first, except }: SimilarRequest): Promise<SimilarHit[]> {
    const analyses = await this.analyses.of(filter.locale);
    const telling = await this.telling(title, shortened(`${title}\n${body.slice(0, 6_000)}`), analyses);
    if (telling.length === 0) return [];
    const types = filter.type ? [filter.type] : [SearchType.THREAD, SearchType.ARTICLE];
    const query: Query = { dis_max: { queries: telling.map(termsQuery) } };
    const { hits } = await this.cluster.client.search<Source>(
      {
        index: this.indices.aliases(types), size: first, track_total_hits: false, search_type: 'dfs_query_then_fetch', sort: BEST_FIRST,
        query: preferring(query, [...conditions(scope, filter), ...(except ? [{ bool: { must_not: [{ term: { id: except } }, { term: { thread_id: except } }] } }] : [])]),
      },
      FAST,
    );
    const own = new Map(telling.map((t) => [t.analysis, ownScore(t)]));
    const confidence = hits.hits.map(({ _score, _source }) => Math.min(1, (_score ?? 0) / _source!.quality / (own.get(_source!.analysis) || Infinity)));
    const sure = hits.hits.map((read, i) => ({ read, confidence: confidence[i]! })).filter((h) => h.confidence >= LEAST_SURE);
    const wish = { rough: false, words: [...new Set(words(title))].map((form) => ({ form, quoted: false, unfinished: false })) };
    return this.hits.show(sure.map((h) => h.read), { wish, scope, filter, analyses, answers: false }).then((shown) => shown.map((hit, i) => ({ ...hit, confidence: sure[i]!.confidence })));
  }

  /** The index cuts the question into words and stems, language by language, and says how common each is. */
  private async telling(title: string, text: string, analyses: readonly string[]): Promise<Telling[]> {
    if (words(text).length === 0) return [];
    const doc = Object.fromEntries(analyses.flatMap((a) => [[`title_${a}`, title], [`body_${a}`, text]]));
    const answer = await this.cluster.client.termvectors(
      { index: this.indices.alias(SearchType.THREAD), doc, fields: Object.keys(doc), positions: true, offsets: false, payloads: false, term_statistics: true, field_statistics: true }, FAST,
    );
    const vectors = (answer as estypes.TermvectorsResponse).term_vectors ?? {};
    return analyses.flatMap((analysis) => chooseTerms(analysis, vectors[`title_${analysis}`], vectors[`body_${analysis}`]));
  }
}

/** Until it has enough different words. */
function shortened(text: string): string {
  const seen = new Set<string>();
  for (const { form, end } of tokens(text)) {
    seen.add(form);
    if (seen.size >= WORDS) return text.slice(0, end);
  }
  return text;
}
