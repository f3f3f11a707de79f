import { createTestApp } from '../../../test/app.ts';
import { describeSearchEngine } from '../../../test/search-engine.contract.ts';
import { SearchAids } from './domain/aids.ts';
import { SearchEngine } from './index.ts';

describeSearchEngine('on PostgreSQL', async () => {
  const t = await createTestApp();
  return { engine: t.app.get(SearchEngine, { strict: false }), aids: t.app.get(SearchAids, { strict: false }), refresh: async () => undefined, close: () => t.close() };
});
