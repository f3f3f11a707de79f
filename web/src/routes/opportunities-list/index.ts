import { listFilterOf } from '../../features/opportunity/filter.ts';
import { page } from '../../lib/route.ts';
import { OpportunitiesListPageDocument } from './list.gql.ts';
import { OpportunitiesListPage } from './page.tsx';

export default page({
  query: OpportunitiesListPageDocument,
  variables: (_, search) => ({ filter: listFilterOf(search), after: search.get('after') }),
  head: (_, t) => ({ title: `${t('opportunity.view.list')} – ${t('opportunity.title')}`, robots: 'noindex' }),
  Page: OpportunitiesListPage,
});
