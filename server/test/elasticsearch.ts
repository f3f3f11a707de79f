import { randomUUID } from 'node:crypto';
import { Indices } from '../src/modules/search/data/elasticsearch/indices.ts';
import type { TestApp } from './app.ts';

/** Whether there is an Elasticsearch to test with; the tests say in the end that they were skipped. */
export const withElasticsearch = Boolean(process.env.ELASTICSEARCH_URL);

/** Indices of its own for one test file. */
export function elasticsearchOfTests() {
  const env = { ELASTICSEARCH_URL: process.env.ELASTICSEARCH_URL!, ELASTICSEARCH_INDEX: `t-${randomUUID()}` };
  return { env, drop: (t: TestApp) => t.app.get(Indices, { strict: false }).drop() };
}
