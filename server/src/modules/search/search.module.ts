import { Module } from '@nestjs/common';
import { SpacesModule } from '../spaces/index.ts';
import { elasticsearchEngine } from './data/elasticsearch.providers.ts';
import { postgresEngine } from './data/search.providers.ts';
import { SearchSource } from './data/source.sql.ts';
import { SearchEngine } from './domain/engine.ts';
import { IndexSubscriber } from './reacts-to/index.subscriber.ts';
import { searchResolvers } from './resolvers.ts';
import { FindSimilar } from './use-cases/find-similar.ts';
import { ReindexSearch } from './use-cases/reindex-search.ts';
import { SearchCommunity } from './use-cases/search-community.ts';
import { SearchScopes } from './use-cases/search-scopes.ts';
import { SimilarThreads } from './use-cases/similar-threads.ts';

@Module({
  imports: [SpacesModule],
  providers: [...postgresEngine, ...elasticsearchEngine, SearchSource, SearchScopes, SearchCommunity, FindSimilar, SimilarThreads, ReindexSearch, IndexSubscriber, ...searchResolvers],
  exports: [SearchEngine, SearchCommunity, FindSimilar, ReindexSearch],
})
export class SearchModule {}
