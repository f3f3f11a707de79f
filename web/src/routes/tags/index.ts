import { page } from '../../lib/route.ts';
import { TagsPage } from './page.tsx';
import { TagsPageDocument } from './tags.gql.ts';

export default page({
  query: TagsPageDocument,
  variables: (_, search) => ({ after: search.get('after'), startsWith: search.get('q')?.trim() || null }),
  head: (_, t, { search }) => ({ title: t('tags.title'), description: t('tags.description'), canonical: '/tags', robots: search.size ? 'noindex' : undefined }),
  Page: TagsPage,
});
