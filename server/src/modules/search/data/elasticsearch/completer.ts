import { SearchType } from '@helpcommons/shared';
import { Injectable } from '@nestjs/common';
import type { Completion, CompletionRequest } from '../../domain/aids.ts';
import { languageOf } from '../../domain/locales.ts';
import { readTyped } from '../../domain/typed.ts';
import { fold } from '../../domain/words.ts';
import { Analyses } from './analyses.ts';
import { Cluster } from './cluster.ts';
import { FAST } from './fast.ts';
import { BEST_FIRST, type Source } from './hits.ts';
import { Indices } from './indices.ts';
import { conditions, preferring, type Query } from './query.ts';

/** Beginnings of words are indexed up to here. */
const LONGEST = 15;
/** Shorter words are no words that tell anything, mostly: titles may lack them. */
const TELLING = 4;

/** Completes searches in Elasticsearch. */
@Injectable()
export class Completer {
  constructor(
    private readonly cluster: Cluster,
    private readonly indices: Indices,
    private readonly analyses: Analyses,
  ) {}

  async complete({ typed, scope, first, preferLocale }: CompletionRequest): Promise<Completion[]> {
    const read = readTyped(typed);
    if (!read) return [];
    const analyses = await this.analyses.of();
    const begins = (word: string): Query => ({ match: { 'title.beginnings': { query: word.slice(0, LONGEST), boost: 2 } } });
    const whole = read.whole.map((form): Query => ({ dis_max: { queries: [begins(fold(form)), ...analyses.map((a): Query => ({ match: { [`title_${a}`]: form } }))] } }));
    const telling = whole.filter((_, i) => read.whole[i]!.length >= TELLING || whole.length === 1);
    const must = [...telling, ...(read.begun !== '' ? [begins(read.begun)] : [])];
    const query: Query = { bool: { must: must.length > 0 ? must : whole, should: [...whole, { match_phrase_prefix: { title: { query: read.asked.join(' '), boost: 2 } } }] } };
    const { hits } = await this.cluster.client.search<Source>(
      {
        index: this.indices.aliases([SearchType.THREAD, SearchType.ARTICLE]), size: first, track_total_hits: false, sort: BEST_FIRST, _source: ['id', 'type', 'title', 'url', 'state', 'validated', 'locale'],
        query: preferring(query, conditions(scope, {}), preferLocale && languageOf(preferLocale)),
      },
      FAST,
    );
    return hits.hits.map(({ _source: s }) => ({ id: s!.id, type: s!.type, title: s!.title ?? '', url: s!.url, state: s!.state, validated: s!.validated, locale: s!.locale }));
  }
}
