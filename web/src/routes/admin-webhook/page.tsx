import { AdminFrame } from '../../features/admin/admin-frame.tsx';
import { DeliveryRow } from '../../features/webhooks/delivery-row.tsx';
import { NewSecret } from '../../features/webhooks/new-secret.tsx';
import { WebhookForm } from '../../features/webhooks/webhook-form.tsx';
import { WebhookState } from '../../features/webhooks/webhook-state.tsx';
import { useT } from '../../lib/i18n.tsx';
import { withSearch } from '../../lib/paths.ts';
import type { PageProps } from '../../lib/route.ts';
import { Empty } from '../../ui/empty.tsx';
import { Action, Form } from '../../ui/form.tsx';
import { useRejected } from '../../ui/form-state.ts';
import { MorePager } from '../../ui/pager.tsx';
import { Time } from '../../ui/time.tsx';
import type { AdminWebhookPageQuery } from './admin-webhook.gql.ts';

export function AdminWebhookPage({ data, pathname, search }: PageProps<AdminWebhookPageQuery>) {
  const t = useT();
  const { webhook, webhookEventTypes } = data;
  const { nodes, pageInfo } = webhook.deliveries;
  const active = webhook.state === 'ACTIVE';
  return (
    <AdminFrame part="webhooks">
      <NewSecret secret={data.newWebhookSecret} />
      <h2 dir="auto">{webhook.description || webhook.url}</h2>
      <p><WebhookState webhook={webhook} /></p>
      <p className="quiet"><bdi dir="ltr" className="key">{webhook.url}</bdi><br />{webhook.types.join(', ')}</p>
      {webhook.previousSecretUntil && <p className="quiet">{t('webhook.twoSecrets')} <Time at={webhook.previousSecretUntil} /></p>}
      <div className="row">
        {active && <Action form="ping" hidden={{}}>{t('webhook.ping')}</Action>}
        <Action form="setActive" hidden={{ active: String(!active) }}>{t(active ? 'webhook.switchOff' : 'webhook.switchOn')}</Action>
        <Action form="rotate" hidden={{}}>{t('webhook.rotate')}</Action>
      </div>
      <Change webhook={webhook} types={webhookEventTypes} />
      <section aria-labelledby="log">
        <h2 id="log">{t('webhook.log')}</h2>
        {nodes.length === 0 ? <Empty>{t('webhook.logEmpty')}</Empty> : <ul className="list accounts">{nodes.map((delivery) => <DeliveryRow key={delivery.id} delivery={delivery} active={active} />)}</ul>}
        <MorePager
          first={search.has('after') ? withSearch(pathname, search, { after: undefined }) : undefined}
          more={pageInfo.hasNextPage && pageInfo.endCursor ? withSearch(pathname, search, { after: pageInfo.endCursor }) : undefined}
        />
      </section>
    </AdminFrame>
  );
}

function Change({ webhook, types }: { webhook: AdminWebhookPageQuery['webhook']; types: AdminWebhookPageQuery['webhookEventTypes'] }) {
  const t = useT();
  const rejected = useRejected('update', {}) !== undefined;
  return (
    <>
      <details open={rejected || undefined}><summary>{t('webhook.change')}</summary><WebhookForm webhook={webhook} types={types} /></details>
      <details>
        <summary>{t('webhook.delete')}</summary>
        <Form name="remove" label={t('webhook.delete')}><p>{t('webhook.deleteWarning')}</p><p><button>{t('webhook.deleteNow')}</button></p></Form>
      </details>
    </>
  );
}
