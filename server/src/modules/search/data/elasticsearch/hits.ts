import type { estypes } from '@elastic/elasticsearch';
import { SearchType, type ThreadState } from '@helpcommons/shared';
import { Injectable } from '@nestjs/common';
import type { SearchFilter, SearchHit, SearchScope } from '../../domain/engine.ts';
import { mark, snippet } from '../../domain/snippet.ts';
import { Cluster } from './cluster.ts';
import { FAST } from './fast.ts';
import { Indices } from './indices.ts';
import { Marker, type Marks, type Wanted, type Wish } from './marker.ts';
import { conditions, wordsNamed } from './query.ts';

/** How found documents are shown. */
export interface Showing {
  wish: Wish;
  scope: SearchScope;
  filter: SearchFilter;
  analyses: readonly string[];
  /** Threads whose words stand only in an answer show that answer. */
  answers: boolean;
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

export type Read = estypes.SearchHit<Source>;
/** Further down in a text nothing is marked, and no snippet is taken from there. */
const LOOKED_AT = 20_000;
/** The same order each time, also of equals. */
export const BEST_FIRST: estypes.SortCombinations[] = [{ _score: { order: 'desc' } }, { id: { order: 'desc' } }];

/** Makes hits to show: marked titles, snippets, the answer that has the words. */
@Injectable()
export class Hits {
  constructor(
    private readonly cluster: Cluster,
    private readonly indices: Indices,
    private readonly marker: Marker,
  ) {}

  async show(page: readonly Read[], showing: Showing): Promise<SearchHit[]> {
    if (page.length === 0) return [];
    const marks = await this.marker.marks(page.map(textOf), showing.wish);
    const lacking = page.flatMap((read, i) => (showing.answers && read._source!.type === SearchType.THREAD && read._source!.answer_count > 0 && marks[i]!.absent.length > 0 ? [{ threadId: read._source!.id, absent: marks[i]!.absent }] : []));
    const answers = await this.answers(lacking, showing);
    const answerMarks = await this.marker.marks([...answers.values()].map(textOf), showing.wish);
    const shownAnswers = new Map([...answers].map(([threadId, read], i) => [threadId, toHit(read, answerMarks[i]!)]));
    return page.map((read, i) => {
      const answer = shownAnswers.get(read._source!.id);
      return answer ? { ...answer, score: read._score ?? 0 } : toHit(read, marks[i]!);
    });
  }

  /** By thread whose question lacks some of the words: its answer that has most of them. */
  private async answers(lacking: readonly { threadId: string; absent: readonly Wanted[] }[], { scope, filter, analyses, wish }: Showing): Promise<Map<string, Read>> {
    if (lacking.length === 0) return new Map();
    const { hits } = await this.cluster.client.search<Source>(
      {
        index: this.indices.alias(SearchType.ANSWER), size: lacking.length, collapse: { field: 'thread_id' },
        query: { bool: { filter: [...conditions(scope, filter), { terms: { thread_id: lacking.map((l) => l.threadId) } }], must: [{ bool: { should: wordsNamed(wish.words, analyses, wish.rough), minimum_should_match: 1 } }] } },
      },
      FAST,
    );
    const absent = new Map(lacking.map((l) => [l.threadId, l.absent]));
    return new Map(hits.hits.filter((h) => absent.get(h._source!.thread_id!)?.some((w) => namesOf(h).includes(w.form))).map((h) => [h._source!.thread_id!, h]));
  }
}

const namesOf = ({ matched_queries = [] }: Read): string[] => (Array.isArray(matched_queries) ? matched_queries : Object.keys(matched_queries));

const titleOf = ({ title, heading }: Source): string => title ?? heading ?? '';
const textOf = ({ _source }: Read) => ({ analysis: _source!.analysis, title: titleOf(_source!), body: _source!.body.slice(0, LOOKED_AT) });

function toHit({ _source, _score }: Read, { words }: Marks): SearchHit {
  const s = _source!;
  const title = titleOf(s);
  return {
    id: s.id, type: s.type, threadId: s.thread_id, spaceId: s.space_id, state: s.state, locale: s.locale, title, tags: s.tags, votes: s.votes, answerCount: s.answer_count, validated: s.validated, url: s.url,
    createdAt: new Date(s.created_at), titleHtml: mark(title, words), snippetHtml: snippet(s.body, words), score: _score ?? 0,
  };
}
