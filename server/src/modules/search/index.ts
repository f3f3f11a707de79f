export { SearchModule } from './search.module.ts';
export { SearchEngine, type SearchDoc, type SearchHit, type SearchRequest, type SearchResults, type SimilarHit, type SimilarRequest } from './domain/engine.ts';
