import { SearchPageResolver, SearchResolver, ThreadSimilarResolver } from './graphql/search.resolver.ts';
import { SynonymsResolver } from './graphql/synonyms.resolver.ts';

export const searchResolvers = [SearchPageResolver, SearchResolver, SynonymsResolver, ThreadSimilarResolver];
