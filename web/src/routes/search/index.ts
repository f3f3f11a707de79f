import { filterOf, narrows } from '../../features/search/filter.ts';
import { page } from '../../lib/route.ts';
import { SearchPage } from './page.tsx';
import { SearchPageDocument } from './search.gql.ts';

export default page({
  query: SearchPageDocument,
  variables: (_, search) => ({ query: search.get('q') ?? '', filter: filterOf(search), after: search.get('after'), narrow: narrows(search) }),
  head: (_, t, { search }) => ({
    title: search.get('q') ? t('search.titleFor', { query: search.get('q')! }) : t('search.title'),
    description: t('search.description'),
    canonical: '/search',
    robots: 'noindex',
  }),
  Page: SearchPage,
});
