import type { estypes } from '@elastic/elasticsearch';
import { SearchType, type ThreadState } from '@helpcommons/shared';
import { Injectable } from '@nestjs/common';
import type { SearchFilter, SearchHit, SearchScope } from '../../domain/engine.ts';
import { mark, snippet } from '../../domain/snippet.ts';
import { fold, words } from '../../domain/words.ts';
import { Cluster } from './cluster.ts';
import { Indices } from './indices.ts';
import { conditions, type Query } from './query.ts';

export interface Found {
  id: string;
  score: number;
}

/** How found documents are shown. */
export interface Showing {
  /** Decides which words are marked. */
  marked: Query;
  /** See `whereabouts`: threads whose words stand only in answers show the answer. */
  whereabouts: Query[];
  scope: SearchScope;
  filter: SearchFilter;
  analyses: readonly string[];
}

export interface Source {
  id: string;
  type: SearchType;
  thread_id: string | null;
  space_id: string;
  state: ThreadState | null;
  locale: string;
  title?: string;
  heading?: string;
  body: string;
  tags: string[];
  votes: number;
  answer_count: number;
  validated: boolean;
  url: string;
  created_at: string;
  analysis: string;
  quality: number;
}

type Read = estypes.SearchHit<Source>;
/** Around the words to mark, in what Elasticsearch answers. Only the words are taken from there, so a text that has these signs does no harm. */
const [OPEN, CLOSE] = ['\uE000', '\uE001'];
const BODY = 8_000;
/** The same order each time, also of equals. */
export const BEST_FIRST: estypes.SortCombinations[] = [{ _score: { order: 'desc' } }, { id: { order: 'desc' } }];
/** Somebody waits, and PostgreSQL can answer instead. Tried again at once where a connection was lost, not when it took too long. */
export const FAST = { requestTimeout: 2_000, maxRetries: 1 } as const;

/** Makes hits to show: texts, the answer that has the words, snippets. */
@Injectable()
export class Hits {
  constructor(
    private readonly cluster: Cluster,
    private readonly indices: Indices,
  ) {}

  async read(page: readonly Found[], showing: Showing): Promise<(SearchHit & Pick<Source, 'analysis' | 'quality'>)[]> {
    if (page.length === 0) return [];
    const ids = page.map((f) => f.id);
    const { hits } = await this.cluster.client.search<Source>(
      { index: this.indices.aliases(), size: ids.length, query: { bool: { filter: [{ terms: { id: ids } }], should: showing.whereabouts } }, highlight: highlight(showing) }, FAST,
    );
    const byId = new Map(hits.hits.map((h) => [h._source!.id, h]));
    const answers = await this.answers(hits.hits.filter(standsInAnswers).map((h) => h._source!.id), showing);
    return page.flatMap(({ id, score }) => {
      const read = answers.get(id) ?? byId.get(id);
      return read ? [toHit(read, score)] : [];
    });
  }

  /** By thread: its answer with most of the words. */
  private async answers(threadIds: string[], showing: Showing): Promise<Map<string, Read>> {
    if (threadIds.length === 0) return new Map();
    const { hits } = await this.cluster.client.search<Source>(
      {
        index: this.indices.alias(SearchType.ANSWER), size: threadIds.length, collapse: { field: 'thread_id' }, highlight: highlight(showing),
        query: { bool: { filter: [...conditions(showing.scope, showing.filter), { terms: { thread_id: threadIds } }], must: [{ bool: { should: showing.whereabouts, minimum_should_match: 1 } }] } },
      },
      FAST,
    );
    return new Map(hits.hits.map((h) => [h._source!.thread_id!, h]));
  }
}

function highlight({ marked, analyses }: Showing): estypes.SearchHighlight {
  const field = (name: string) => ({ matched_fields: [name, ...analyses.map((a) => `${name}_${a}`)] });
  return { type: 'unified', pre_tags: [OPEN], post_tags: [CLOSE], highlight_query: { bool: { must: [marked] } }, fields: { title: { ...field('title'), number_of_fragments: 0 }, body: { ...field('body'), number_of_fragments: 3, fragment_size: 200 } } };
}

/** Some of the words stand only in answers of the thread. */
function standsInAnswers({ _source, matched_queries = [] }: Read): boolean {
  const names = Array.isArray(matched_queries) ? matched_queries : Object.keys(matched_queries);
  return _source?.type === SearchType.THREAD && names.some((name) => name.startsWith('more:') && !names.includes(name.replace('more:', 'shown:')));
}

function toHit({ _source, highlight: parts = {} }: Read, score: number): SearchHit & Pick<Source, 'analysis' | 'quality'> {
  const s = _source!;
  const title = s.title ?? s.heading ?? '';
  const marks = new Set(Object.values(parts).flat().flatMap(markedIn).flatMap(words).map(fold));
  return {
    id: s.id, type: s.type, threadId: s.thread_id, spaceId: s.space_id, state: s.state, locale: s.locale, title, tags: s.tags, votes: s.votes, answerCount: s.answer_count, validated: s.validated, url: s.url,
    createdAt: new Date(s.created_at), titleHtml: mark(title, marks), snippetHtml: snippet(s.body.slice(0, BODY), marks), score, analysis: s.analysis, quality: s.quality,
  };
}

const markedIn = (fragment: string): string[] => fragment.split(OPEN).slice(1).map((part) => part.split(CLOSE, 1)[0]!);
