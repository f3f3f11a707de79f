export { SearchEngine, type SearchDoc, type SearchHit, type SearchRequest, type SearchResults, type SearchSort, type SimilarHit, type SimilarRequest } from './domain/engine.ts';
export { configOf } from './domain/locales.ts';
export { SearchHitType, SearchPageType } from './graphql/search.types.ts';
export { SearchModule } from './search.module.ts';
export { FindSimilar, type SimilarInput } from './use-cases/find-similar.ts';
export { type Reindexed, ReindexSearch } from './use-cases/reindex-search.ts';
export { SearchCommunity, type SearchInput } from './use-cases/search-community.ts';
