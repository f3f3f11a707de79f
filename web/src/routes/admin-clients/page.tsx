import { AdminFrame } from '../../features/admin/admin-frame.tsx';
import { ScopesField } from '../../features/admin/scopes-field.tsx';
import { useT } from '../../lib/i18n.tsx';
import type { PageProps } from '../../lib/route.ts';
import { Alert } from '../../ui/alert.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Input } from '../../ui/field.tsx';
import { Action, Form } from '../../ui/form.tsx';
import { PlainDate, Time } from '../../ui/time.tsx';
import type { AdminClientsPageQuery } from './admin-clients.gql.ts';

type Client = AdminClientsPageQuery['apiClients'][number];

export function AdminClientsPage({ data }: PageProps<AdminClientsPageQuery>) {
  const t = useT();
  return (
    <AdminFrame part="clients">
      {data.newApiKey && <Alert kind="success"><p>{t('admin.keyOnce')}</p><p><code className="key" dir="ltr">{data.newApiKey}</code></p></Alert>}
      {data.apiClients.length === 0 ? <Empty>{t('admin.noClients')}</Empty> : <ul className="list">{data.apiClients.map((client) => <ClientRow key={client.id} client={client} />)}</ul>}
      <section aria-labelledby="new-client">
        <h2 id="new-client">{t('admin.newClient')}</h2>
        <Form name="create" className="narrow">
          <Input name="name" label={t('admin.clientName')} hint={t('admin.clientNameHint')} required maxLength={60} />
          <ScopesField />
          <p><button className="primary">{t('admin.makeKey')}</button></p>
        </Form>
      </section>
    </AdminFrame>
  );
}

function ClientRow({ client }: { client: Client }) {
  const t = useT();
  return (
    <li>
      <strong dir="auto">{client.name}</strong>
      {!client.revokedAt && <span className="n"><Action form="revokeClient" hidden={{ client: client.id }} label={t('admin.revokeClient', { name: client.name })}>{t('admin.revoke')}</Action></span>}
      <span className="quiet">
        {client.scopes.join(', ')} · <PlainDate at={client.createdAt} /> · {client.lastUsedAt ? <>{t('settings.lastSeen')} <Time at={client.lastUsedAt} /></> : t('admin.neverUsed')}
        {client.revokedAt && <> · {t('admin.revoked')} <PlainDate at={client.revokedAt} /></>}
      </span>
    </li>
  );
}
