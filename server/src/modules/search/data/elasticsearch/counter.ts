import type { estypes } from '@elastic/elasticsearch';
import { SearchType } from '@helpcommons/shared';
import { Injectable } from '@nestjs/common';
import { allBut, always, type CountRequest, type Counted, type Counts, MOST_TAGS, NO_COUNTS } from '../../domain/aids.ts';
import { asksNothing, parseQuery } from '../../domain/query.ts';
import { NO_SYNONYMS } from '../../domain/synonyms.ts';
import { Analyses } from './analyses.ts';
import { Cluster } from './cluster.ts';
import { TOO_FEW } from './elasticsearch-engine.ts';
import { FAST } from './fast.ts';
import { Indices } from './indices.ts';
import { conditions, excluding, oneOf, type Query, roughly, typesOf, wordsOf } from './query.ts';

type Aggregation = estypes.AggregationsAggregationContainer;

const MOST_VALUES = 200;

/** Counts in Elasticsearch what a search finds. */
@Injectable()
export class Counter {
  constructor(
    private readonly cluster: Cluster,
    private readonly indices: Indices,
    private readonly analyses: Analyses,
  ) {}

  async count(request: CountRequest): Promise<Counts> {
    const match = await this.matchOf(request);
    if (match === undefined) return NO_COUNTS;
    const { chosen, fixed } = request;
    const ofAnswers = chosen.type === SearchType.ANSWER;
    // Answers are found by themselves, not beside threads and articles.
    const [list, answers] = await Promise.all([this.read(request, match, typesOf(fixed), !ofAnswers), fixed.type ? undefined : this.read(request, match, [SearchType.ANSWER], ofAnswers)]);
    const lists = (ofAnswers ? answers : list) ?? {};
    const of = (name: string): Counted[] => lists[name] ?? [];
    const types = [...(list['types'] ?? []), ...(answers?.['types'] ?? [])].sort((a, b) => b.count - a.count);
    return { types, states: of('states'), spaces: of('spaces'), languages: of('languages'), tags: of('tags'), complete: true };
  }

  /** What a search shows; undefined: nothing. */
  private async matchOf(request: CountRequest): Promise<Query[] | undefined> {
    const parsed = parseQuery(request.query);
    if (asksNothing(parsed)) return undefined;
    const analyses = await this.analyses.of(request.fixed.locale ?? request.chosen.locale);
    if (parsed.terms.length === 0) return excluding(parsed, analyses);
    const ways = (request.synonyms ?? NO_SYNONYMS).variants(parsed);
    const exact = oneOf(ways, analyses);
    return [(await this.enough(request, exact)) ? exact : oneOf(ways, analyses, roughly(parsed, analyses, Math.max(0, wordsOf(parsed).length - 2)))];
  }

  private async enough(request: CountRequest, match: Query): Promise<boolean> {
    const filter = { ...always(request), ...allBut(request.chosen) };
    const { hits } = await this.cluster.client.search({ index: this.indices.aliases(typesOf(filter)), size: 0, track_total_hits: TOO_FEW, query: { bool: { filter: [...conditions(request.scope, filter), match] } } }, FAST);
    return (hits.total as estypes.SearchTotalHits).value >= TOO_FEW;
  }

  private async read(request: CountRequest, match: Query[], types: SearchType[], lists: boolean): Promise<Record<string, Counted[]>> {
    const { scope, chosen } = request;
    // Each kind of document has indices of its own, so that a type is no condition of every query.
    const one: Query[] = chosen.type && lists ? [{ term: { type: chosen.type } }] : [];
    const count = (field: string, where: Query[], size = MOST_VALUES): Aggregation => ({ filter: { bool: { filter: where } }, aggs: { values: { terms: { field, size } } } });
    const narrowed = (but?: Parameters<typeof allBut>[1]): Query[] => [...conditions(scope, allBut(chosen, but)), ...one];
    const aggs: Record<string, Aggregation> = { types: count('type', conditions(scope, allBut(chosen, 'type'))) };
    if (lists) Object.assign(aggs, { states: count('state', narrowed('states')), spaces: count('space_id', narrowed('spaces')), languages: count('language', narrowed('locale')), tags: count('tags', narrowed(), MOST_TAGS) });
    const { aggregations } = await this.cluster.client.search<unknown, Record<string, { values: { buckets: { key: string; doc_count: number }[] } }>>(
      { index: this.indices.aliases(types), size: 0, track_total_hits: false, query: { bool: { filter: [...conditions(scope, always(request)), ...match] } }, aggs }, FAST,
    );
    return Object.fromEntries(Object.entries(aggregations ?? {}).map(([name, { values }]) => [name, values.buckets.map((b) => ({ value: b.key, count: b.doc_count }))]));
  }
}
