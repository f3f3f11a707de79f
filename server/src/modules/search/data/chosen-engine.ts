import { Injectable } from '@nestjs/common';
import { AppError } from '../../../platform/errors/errors.ts';
import { noteOnResponse } from '../../../platform/http/response-notes.ts';
import { SearchEngine, type SearchDoc, type SearchRequest, type SearchResults, type SearchScope, type SimilarHit, type SimilarRequest } from '../domain/engine.ts';
import { ElasticsearchEngine } from './elasticsearch/elasticsearch-engine.ts';
import { ElasticsearchState } from './elasticsearch/elasticsearch-state.ts';
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
    private readonly state: ElasticsearchState,
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
    const { answer, degraded } = await this.ask((engine) => engine.search(request));
    return { ...answer, degraded };
  }

  async similar(request: SimilarRequest): Promise<SimilarHit[]> {
    return (await this.ask((engine) => engine.similar(request))).answer;
  }

  private async ask<T>(question: (engine: SearchEngine) => Promise<T>): Promise<{ answer: T; degraded: boolean }> {
    if (!this.state.configured) return { answer: await question(this.postgres), degraded: false };
    if (this.state.ready) {
      try {
        return { answer: await question(this.elasticsearch), degraded: false };
      } catch (e) {
        if (e instanceof AppError) throw e;
        this.state.failed(e);
      }
    }
    noteOnResponse('search-degraded', 'postgresql');
    return { answer: await question(this.postgres), degraded: true };
  }
}
