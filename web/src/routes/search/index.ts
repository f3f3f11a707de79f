import { filterOf, narrows, queryOf } from '../../features/search/filter.ts';
import { page } from '../../lib/route.ts';
import { SearchPage } from './page.tsx';
import { SearchPageDocument } from './search.gql.ts';

export default page({
  query: SearchPageDocument,
  variables: (_, search) => ({ query: queryOf(search), filter: filterOf(search), after: search.get('after'), narrow: narrows(search) }),
  head: (_, t, { search }) => ({
    title: queryOf(search) ? t('search.titleFor', { query: queryOf(search) }) : t('search.title'),
    description: t('search.description'),
    canonical: '/search',
    robots: 'noindex',
  }),
  Page: SearchPage,
});
