import { Args, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../platform/access/actor.ts';
import { Public } from '../../../platform/access/allow.ts';
import { CurrentActor } from '../../../platform/access/current-actor.ts';
import { SpaceCatalog, SpaceType } from '../../spaces/index.ts';
import { ThreadType } from '../../threads/index.ts';
import { CompleteSearch } from '../use-cases/complete-search.ts';
import { CountFound } from '../use-cases/count-found.ts';
import { FindSimilar } from '../use-cases/find-similar.ts';
import { type Asked, SearchCommunity } from '../use-cases/search-community.ts';
import { SimilarThreads } from '../use-cases/similar-threads.ts';
import { SearchCountsType, SearchFilterInput, SearchHitType, SearchPageType, SearchSuggestionType } from './search.types.ts';

@Resolver(() => SearchHitType)
export class SearchResolver {
  constructor(
    private readonly community: SearchCommunity,
    private readonly finder: FindSimilar,
    private readonly completer: CompleteSearch,
    private readonly spaces: SpaceCatalog,
  ) {}

  @Query(() => SearchPageType)
  @Public()
  async search(
    @CurrentActor() actor: Actor,
    @Args('query') query: string,
    @Args('filter', { type: () => SearchFilterInput, nullable: true }) filter?: SearchFilterInput,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 20 }) first?: number,
    @Args('after', { type: () => String, nullable: true }) after?: string,
  ) {
    const { hits, next, ...more } = await this.community.execute(actor, { query, ...filter, first, after });
    return { hits, pageInfo: { hasNextPage: next !== null, endCursor: next }, ...more };
  }

  @Query(() => [SearchSuggestionType], { description: 'For every letter that is typed into a search box.' })
  @Public()
  searchSuggestions(@CurrentActor() actor: Actor, @Args('query') query: string, @Args('first', { type: () => Int, nullable: true, defaultValue: 6 }) first?: number) {
    return this.completer.execute(actor, query, first);
  }

  @Query(() => [SearchHitType])
  @Public()
  similar(
    @CurrentActor() actor: Actor,
    @Args('title') title: string,
    @Args('body', { type: () => String, nullable: true }) body?: string,
    @Args('space', { type: () => String, nullable: true }) space?: string,
    @Args('locale', { type: () => String, nullable: true }) locale?: string,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 5 }) first?: number,
  ) {
    return this.finder.execute(actor, { title, body, space, locale, first });
  }

  @ResolveField(() => SpaceType)
  space(@Parent() hit: { spaceId: string }) {
    return this.spaces.byId(hit.spaceId);
  }
}

/** Beside a thread: others about the same. */
@Resolver(() => ThreadType)
export class ThreadSimilarResolver {
  constructor(private readonly threads: SimilarThreads) {}

  @ResolveField('similar', () => [SearchHitType])
  ofThread(@CurrentActor() actor: Actor, @Parent() thread: { id: string; title: string }, @Args('first', { type: () => Int, nullable: true, defaultValue: 5 }) first?: number) {
    return this.threads.of(actor, thread.id, thread.title, first ?? 5);
  }
}

/** Counted only where it is asked for. */
@Resolver(() => SearchPageType)
export class SearchPageResolver {
  constructor(private readonly counter: CountFound) {}

  @ResolveField(() => SearchCountsType)
  async counts(@CurrentActor() actor: Actor, @Parent() { asked }: { asked: Asked }) {
    const { types, states, ...more } = await this.counter.execute(actor, asked);
    return { types: types.map(({ value, count }) => ({ type: value, count })), states: states.map(({ value, count }) => ({ state: value, count })), ...more };
  }
}
