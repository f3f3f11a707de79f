import { articleForms } from '../../features/article/forms.ts';
import { page } from '../../lib/route.ts';
import { KnowledgePageDocument, type KnowledgePageQuery } from './knowledge.gql.ts';
import { listOf, lists } from './lists.ts';
import { KnowledgePage } from './page.tsx';

export default page({
  query: KnowledgePageDocument,
  variables: (_, search) => ({ filter: { desk: true, ...lists[listOf(search)], query: search.get('q') || null }, after: search.get('after') }),
  head: (_, t) => ({ title: t('knowledge.title'), robots: 'noindex' }),
  Page: KnowledgePage,
  forms: articleForms<KnowledgePageQuery>({ lists: true }),
});
