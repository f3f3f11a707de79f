import { test } from '@jest/globals';
import { createTestApp } from '../../../test/app.ts';
import { elasticsearchOfTests, withElasticsearch } from '../../../test/elasticsearch.ts';
import { describeSearchEngine } from '../../../test/search-engine.contract.ts';
import { ElasticsearchAids } from './data/elasticsearch/elasticsearch-aids.ts';
import { ElasticsearchEngine } from './data/elasticsearch/elasticsearch-engine.ts';

if (withElasticsearch) {
  describeSearchEngine('on Elasticsearch', async () => {
    const es = elasticsearchOfTests();
    const t = await createTestApp(es.env);
    const engine = t.app.get(ElasticsearchEngine, { strict: false });
    await engine.clear();
    return { engine, aids: t.app.get(ElasticsearchAids, { strict: false }), refresh: () => engine.tidy(), close: async () => { await es.drop(t); await t.close(); } };
  });
} else {
  test.todo('search engine on Elasticsearch: needs ELASTICSEARCH_URL');
}
