import { CreateApiClientDocument, RevokeApiClientDocument } from '../../features/admin/admin.gql.ts';
import { adminPaths } from '../../features/admin/paths.ts';
import { form, page } from '../../lib/route.ts';
import { AdminClientsPageDocument, type AdminClientsPageQuery } from './admin-clients.gql.ts';
import { AdminClientsPage } from './page.tsx';

const of = form<AdminClientsPageQuery>();
const there = (): string => adminPaths.clients;

export default page({
  query: AdminClientsPageDocument,
  variables: () => ({}),
  head: (_, t) => ({ title: `${t('admin.part.clients')} – ${t('ui.admin')}`, robots: 'noindex' }),
  Page: AdminClientsPage,
  forms: {
    // As documents: a new key comes with the next page, once.
    create: of({ document: CreateApiClientDocument, variables: (_, v) => ({ input: { name: v['name'] ?? '', scopes: (v['scopes'] ?? '').split(',').filter(Boolean) } }), location: there, reload: true }),
    revokeClient: of({ document: RevokeApiClientDocument, variables: (_, v) => ({ id: v['client'] ?? '' }), location: there, reload: true }),
  },
});
