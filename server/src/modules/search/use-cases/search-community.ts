import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.ts';
import { pageSize } from '../../../platform/graphql/page.ts';
import { SearchEngine, type SearchResults, type SearchSort } from '../domain/engine.ts';
import { type NarrowedTo, SearchScopes } from './search-scopes.ts';

export interface SearchInput extends NarrowedTo {
  query: string;
  sort?: SearchSort | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}

/** Finds what the actor may see. */
@Injectable()
export class SearchCommunity {
  constructor(
    private readonly engine: SearchEngine,
    private readonly scopes: SearchScopes,
  ) {}

  /** @throws AppError BAD_USER_INPUT for a page size or cursor that is none */
  async execute(actor: Actor, input: SearchInput): Promise<SearchResults> {
    const { query, sort, after } = input;
    return this.engine.search({
      query, scope: this.scopes.of(actor), filter: this.scopes.filter(input), sort: sort ?? 'relevance', first: pageSize(input.first), preferLocale: actor.locale, ...(after && { after }),
    });
  }
}
