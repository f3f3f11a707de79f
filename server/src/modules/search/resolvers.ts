import { SearchPageResolver, SearchResolver, ThreadSimilarResolver } from './graphql/search.resolver.ts';

export const searchResolvers = [SearchPageResolver, SearchResolver, ThreadSimilarResolver];
