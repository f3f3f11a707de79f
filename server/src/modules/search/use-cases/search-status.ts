import { Injectable } from '@nestjs/common';
import { ElasticsearchState } from '../data/elasticsearch/elasticsearch-state.ts';

/** For operators: which engine there is. */
@Injectable()
export class SearchStatus {
  constructor(private readonly state: ElasticsearchState) {}

  /** With Elasticsearch. */
  get configured(): boolean {
    return this.state.configured;
  }
}
