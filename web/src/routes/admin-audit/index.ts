import { page } from '../../lib/route.ts';
import { AdminAuditPageDocument } from './admin-audit.gql.ts';
import { filterOf } from './filter.ts';
import { AdminAuditPage } from './page.tsx';

export default page({
  query: AdminAuditPageDocument,
  variables: (_, search) => ({ filter: filterOf(search), after: search.get('after') }),
  head: (_, t) => ({ title: `${t('admin.part.audit')} – ${t('ui.admin')}`, robots: 'noindex' }),
  Page: AdminAuditPage,
});
