import { adminPaths } from '../../features/admin/paths.ts';
import { webhookInput } from '../../features/webhooks/input.ts';
import { DeleteWebhookDocument, PingWebhookDocument, RedeliverDocument, RotateWebhookSecretDocument, SetWebhookActiveDocument, UpdateWebhookDocument } from '../../features/webhooks/webhooks.gql.ts';
import { form, page, type Place } from '../../lib/route.ts';
import { AdminWebhookPageDocument, type AdminWebhookPageQuery } from './admin-webhook.gql.ts';
import { AdminWebhookPage } from './page.tsx';

const of = form<AdminWebhookPageQuery>();
const here = ({ pathname }: Place): string => pathname;

export default page({
  query: AdminWebhookPageDocument,
  variables: ({ id }, search) => ({ id: id!, after: search.get('after') }),
  head: ({ webhook }, t) => ({ title: `${webhook.description || webhook.url} – ${t('admin.part.webhooks')}`, robots: 'noindex' }),
  Page: AdminWebhookPage,
  // As documents: a new secret comes with the next page, once, and the log is read again.
  forms: {
    update: of({ document: UpdateWebhookDocument, variables: ({ id }, v) => ({ id: id!, input: webhookInput(v) }), location: here, reload: true }),
    setActive: of({ document: SetWebhookActiveDocument, variables: ({ id }, v) => ({ id: id!, active: v['active'] === 'true' }), location: here, reload: true }),
    rotate: of({ document: RotateWebhookSecretDocument, variables: ({ id }) => ({ id: id! }), location: here, reload: true }),
    ping: of({ document: PingWebhookDocument, variables: ({ id }) => ({ id: id! }), location: here, reload: true }),
    redeliver: of({ document: RedeliverDocument, variables: ({ id }, v) => ({ webhook: id!, delivery: v['delivery'] ?? '' }), location: here, reload: true }),
    remove: of({ document: DeleteWebhookDocument, variables: ({ id }) => ({ id: id! }), location: () => adminPaths.webhooks, reload: true }),
  },
});
