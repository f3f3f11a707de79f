import { filterOf } from '../../features/opportunity/filter.ts';
import { page } from '../../lib/route.ts';
import { OpportunitiesTotalsPage } from './page.tsx';
import { OpportunitiesTotalsPageDocument } from './totals.gql.ts';

export default page({
  query: OpportunitiesTotalsPageDocument,
  variables: (_, search) => ({ filter: filterOf(search) }),
  head: (_, t) => ({ title: `${t('opportunity.view.totals')} – ${t('opportunity.title')}`, robots: 'noindex' }),
  Page: OpportunitiesTotalsPage,
});
