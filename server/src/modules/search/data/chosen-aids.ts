import { Injectable } from '@nestjs/common';
import { type Completion, type CompletionRequest, type CountRequest, type Counts, SearchAids } from '../domain/aids.ts';
import { ElasticsearchAids } from './elasticsearch/elasticsearch-aids.ts';
import { EngineChoice } from './engine-choice.ts';
import { PostgresAids } from './postgres-aids.ts';

/** Of the engine that answers searches. */
@Injectable()
export class ChosenAids extends SearchAids {
  constructor(
    private readonly choice: EngineChoice,
    private readonly elasticsearch: ElasticsearchAids,
    private readonly postgres: PostgresAids,
  ) {
    super();
  }

  async counts(request: CountRequest): Promise<Counts> {
    return (await this.choice.ask(() => this.elasticsearch.counts(request), () => this.postgres.counts(request))).answer;
  }

  async complete(request: CompletionRequest): Promise<Completion[]> {
    return (await this.choice.ask(() => this.elasticsearch.complete(request), () => this.postgres.complete(request))).answer;
  }
}
