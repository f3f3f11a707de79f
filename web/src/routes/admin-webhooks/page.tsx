import { AdminFrame } from '../../features/admin/admin-frame.tsx';
import { adminPaths } from '../../features/admin/paths.ts';
import { NewSecret } from '../../features/webhooks/new-secret.tsx';
import { WebhookForm } from '../../features/webhooks/webhook-form.tsx';
import { WebhookState } from '../../features/webhooks/webhook-state.tsx';
import { useT } from '../../lib/i18n.tsx';
import type { PageProps } from '../../lib/route.ts';
import { Empty } from '../../ui/empty.tsx';
import type { AdminWebhooksPageQuery } from './admin-webhooks.gql.ts';

export function AdminWebhooksPage({ data }: PageProps<AdminWebhooksPageQuery>) {
  const t = useT();
  return (
    <AdminFrame part="webhooks">
      <NewSecret secret={data.newWebhookSecret} />
      <p className="lead">{t('webhook.lead')}</p>
      {data.webhooks.length === 0 ? <Empty>{t('webhook.none')}</Empty> : (
        <ul className="list accounts">
          {data.webhooks.map((webhook) => (
            <li key={webhook.id}>
              <a href={`${adminPaths.webhooks}/${webhook.id}`} dir="auto">{webhook.description || webhook.url}</a>
              <span className="quiet">{webhook.description && <><bdi dir="ltr">{webhook.url}</bdi> · </>}{webhook.types.join(', ')}</span>
              <WebhookState webhook={webhook} />
            </li>
          ))}
        </ul>
      )}
      <section aria-labelledby="new-webhook">
        <h2 id="new-webhook">{t('webhook.new')}</h2>
        <WebhookForm types={data.webhookEventTypes} />
      </section>
    </AdminFrame>
  );
}
