import { adminPaths } from '../../features/admin/paths.ts';
import { webhookInput } from '../../features/webhooks/input.ts';
import { CreateWebhookDocument } from '../../features/webhooks/webhooks.gql.ts';
import { form, page } from '../../lib/route.ts';
import { AdminWebhooksPageDocument, type AdminWebhooksPageQuery } from './admin-webhooks.gql.ts';
import { AdminWebhooksPage } from './page.tsx';

export default page({
  query: AdminWebhooksPageDocument,
  variables: () => ({}),
  head: (_, t) => ({ title: `${t('admin.part.webhooks')} – ${t('ui.admin')}`, robots: 'noindex' }),
  Page: AdminWebhooksPage,
  forms: {
    // As a document: the new secret comes with the next page, once.
    create: form<AdminWebhooksPageQuery>()({ document: CreateWebhookDocument, variables: (_, v) => ({ input: webhookInput(v) }), location: () => adminPaths.webhooks, reload: true }),
  },
});
