import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.ts';
import { pageSize } from '../../../platform/graphql/page.ts';
import { SearchEngine, type SearchFilter, type SearchResults, type SearchSort } from '../domain/engine.ts';
import { ReadQuery } from './read-query.ts';
import { SynonymBook } from './synonym-book.ts';
import { type NarrowedTo, SearchScopes } from './search-scopes.ts';

export interface SearchInput extends NarrowedTo {
  query: string;
  sort?: SearchSort | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}

export interface CommunityResults extends SearchResults {
  /** The query without its operators. */
  words: string;
  /** Spaces and people of the query that there are not. */
  unknown: string[];
  /** What was asked of the engine: for what is shown beside it. */
  asked: Asked;
}

export interface Asked {
  query: string;
  fixed: SearchFilter;
  chosen: SearchFilter;
}

/** Finds what the actor may see. */
@Injectable()
export class SearchCommunity {
  constructor(
    private readonly engine: SearchEngine,
    private readonly scopes: SearchScopes,
    private readonly reader: ReadQuery,
    private readonly book: SynonymBook,
  ) {}

  /** @throws AppError BAD_USER_INPUT for a page size or cursor that is none */
  async execute(actor: Actor, input: SearchInput): Promise<CommunityResults> {
    const { query, sort, after } = input;
    const chosen = this.scopes.filter(input);
    const { words, typed, filter, fixed, unknown } = await this.reader.execute(actor, query, chosen);
    const found = await this.engine.search({
      query: words, scope: this.scopes.of(actor), filter, sort: sort ?? 'relevance', first: pageSize(input.first), preferLocale: actor.locale, synonyms: this.book.synonyms, ...(after && { after }),
    });
    return { ...found, words: words.trim(), unknown, asked: { query: words, fixed, chosen }, didYouMean: found.didYouMean === null ? null : `${typed} ${found.didYouMean}`.trim() };
  }
}
