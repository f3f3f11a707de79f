import { GrantRoleDocument, RevokeRoleDocument } from '../../features/admin/admin.gql.ts';
import type { Role } from '../../generated/gql-types.ts';
import { withSearch } from '../../lib/paths.ts';
import { form, page, type Place, stay } from '../../lib/route.ts';
import { AdminPageDocument, type AdminPageQuery } from './admin.gql.ts';
import { AdminPage } from './page.tsx';

const of = form<AdminPageQuery>();
const here = ({ pathname, search }: Place) => withSearch(pathname, search, {});
/** A day ends at its end. */
const endOf = (day: string | undefined) => (day ? (/^\d{4}-\d\d-\d\d$/.test(day) ? `${day}T23:59:59Z` : day) : null);

export default page({
  query: AdminPageDocument,
  variables: (_, search) => ({ query: search.get('q') || null, after: search.get('after') }),
  head: (_, t) => ({ title: t('ui.admin'), robots: 'noindex' }),
  Page: AdminPage,
  forms: {
    grant: of({
      document: GrantRoleDocument,
      variables: (_, v) => ({ input: { account: v['account'] ?? '', role: (v['role'] ?? 'EXPERT') as Role, space: v['space'] || null, until: endOf(v['until']) } }),
      location: here,
      merge: stay,
    }),
    revokeRole: of({ document: RevokeRoleDocument, variables: (_, v) => ({ id: v['grant'] ?? '' }), location: here, merge: stay }),
  },
});
