import { Injectable } from '@nestjs/common';
import { AppError } from '../../../platform/errors/errors.ts';
import { noteOnResponse } from '../../../platform/http/response-notes.ts';
import { ElasticsearchState } from './elasticsearch/elasticsearch-state.ts';

/** Elasticsearch, where it is configured and up to date, answers in the place of PostgreSQL. */
@Injectable()
export class EngineChoice {
  constructor(private readonly state: ElasticsearchState) {}

  async ask<T>(elasticsearch: () => Promise<T>, postgres: () => Promise<T>): Promise<{ answer: T; degraded: boolean }> {
    if (!this.state.configured) return { answer: await postgres(), degraded: false };
    if (this.state.ready) {
      try {
        return { answer: await elasticsearch(), degraded: false };
      } catch (e) {
        if (e instanceof AppError) throw e;
        this.state.failed(e);
      }
    }
    noteOnResponse('search-degraded', 'postgresql');
    return { answer: await postgres(), degraded: true };
  }
}
