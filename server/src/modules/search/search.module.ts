import { Module } from '@nestjs/common';
import { SpacesModule } from '../spaces/index.ts';
import { AuthorsRepository } from './data/authors.repository.ts';
import { ChosenAids } from './data/chosen-aids.ts';
import { ChosenEngine } from './data/chosen-engine.ts';
import { elasticsearchEngine } from './data/elasticsearch.providers.ts';
import { EngineChoice } from './data/engine-choice.ts';
import { postgresEngine } from './data/search.providers.ts';
import { SearchSource } from './data/source.sql.ts';
import { SynonymsRepository } from './data/synonyms.repository.ts';
import { SearchAids } from './domain/aids.ts';
import { SearchEngine } from './domain/engine.ts';
import { IndexSubscriber } from './reacts-to/index.subscriber.ts';
import { KeepUp } from './reacts-to/keep-up.ts';
import { RefusedSubscriber } from './reacts-to/refused.subscriber.ts';
import { searchResolvers } from './resolvers.ts';
import { CompleteSearch } from './use-cases/complete-search.ts';
import { CountFound } from './use-cases/count-found.ts';
import { FindSimilar } from './use-cases/find-similar.ts';
import { ManageSynonyms } from './use-cases/manage-synonyms.ts';
import { ReadQuery } from './use-cases/read-query.ts';
import { RebuildIndex } from './use-cases/rebuild-index.ts';
import { ReindexSearch } from './use-cases/reindex-search.ts';
import { SearchCommunity } from './use-cases/search-community.ts';
import { SearchScopes } from './use-cases/search-scopes.ts';
import { SendPending } from './use-cases/send-pending.ts';
import { SearchStatus } from './use-cases/search-status.ts';
import { SimilarThreads } from './use-cases/similar-threads.ts';
import { SynonymBook } from './use-cases/synonym-book.ts';
import { VerifyIndex } from './use-cases/verify-index.ts';

@Module({
  imports: [SpacesModule],
  providers: [...postgresEngine, ...elasticsearchEngine, EngineChoice, { provide: SearchEngine, useClass: ChosenEngine }, { provide: SearchAids, useClass: ChosenAids }, SearchSource, SearchScopes, AuthorsRepository, SynonymsRepository, SynonymBook, ManageSynonyms, ReadQuery, SearchCommunity, CountFound, CompleteSearch, FindSimilar, SimilarThreads, ReindexSearch, SendPending, RebuildIndex, VerifyIndex, SearchStatus, IndexSubscriber, RefusedSubscriber, KeepUp, ...searchResolvers],
  exports: [SearchEngine, SearchCommunity, FindSimilar, ReindexSearch, RebuildIndex, VerifyIndex, SearchStatus],
})
export class SearchModule {}
