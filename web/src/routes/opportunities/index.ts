import { filterOf } from '../../features/opportunity/filter.ts';
import { moveForm } from '../../features/opportunity/forms.ts';
import { page } from '../../lib/route.ts';
import { OpportunitiesPageDocument, type OpportunitiesPageQuery } from './opportunities.gql.ts';
import { OpportunitiesPage } from './page.tsx';

export default page({
  query: OpportunitiesPageDocument,
  variables: (_, search) => ({ filter: filterOf(search) }),
  head: (_, t) => ({ title: t('opportunity.title'), robots: 'noindex' }),
  Page: OpportunitiesPage,
  forms: { move: moveForm<OpportunitiesPageQuery>() },
});
