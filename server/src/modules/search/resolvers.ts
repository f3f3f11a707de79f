import { SearchResolver, ThreadSimilarResolver } from './graphql/search.resolver.ts';

export const searchResolvers = [SearchResolver, ThreadSimilarResolver];
