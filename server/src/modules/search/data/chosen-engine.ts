import { Injectable } from '@nestjs/common';
import { SearchEngine, type SearchDoc, type SearchRequest, type SearchResults, type SearchScope, type SimilarHit, type SimilarRequest } from '../domain/engine.ts';
import { ElasticsearchEngine } from './elasticsearch/elasticsearch-engine.ts';
import { EngineChoice } from './engine-choice.ts';
import { PostgresSearchEngine } from './postgres-engine.ts';

/**
 * PostgreSQL is always kept up to date and says what may be found. Elasticsearch, where it is configured and up to date, answers searches in its place;
 * it is told of changes by `SendPending`, not from here.
 */
@Injectable()
export class ChosenEngine extends SearchEngine {
  constructor(
    private readonly postgres: PostgresSearchEngine,
    private readonly elasticsearch: ElasticsearchEngine,
    private readonly choice: EngineChoice,
  ) {
    super();
  }

  index = (docs: readonly SearchDoc[]): Promise<void> => this.postgres.index(docs);
  remove = (ids: readonly string[]): Promise<void> => this.postgres.remove(ids);
  clear = (): Promise<void> => this.postgres.clear();
  tidy = (): Promise<void> => this.postgres.tidy();
  among = (ids: readonly string[], scope: SearchScope) => this.postgres.among(ids, scope);
  count = (): Promise<number> => this.postgres.count();
  versions = (after: string, limit: number) => this.postgres.versions(after, limit);

  async search(request: SearchRequest): Promise<SearchResults> {
    const { answer, degraded } = await this.choice.ask(() => this.elasticsearch.search(request), () => this.postgres.search(request));
    return { ...answer, degraded };
  }

  async similar(request: SimilarRequest): Promise<SimilarHit[]> {
    return (await this.choice.ask(() => this.elasticsearch.similar(request), () => this.postgres.similar(request))).answer;
  }
}
