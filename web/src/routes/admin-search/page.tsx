import { AdminFrame } from '../../features/admin/admin-frame.tsx';
import { useT } from '../../lib/i18n.tsx';
import type { PageProps } from '../../lib/route.ts';
import { Alert } from '../../ui/alert.tsx';
import { Input } from '../../ui/field.tsx';
import { Action, Form } from '../../ui/form.tsx';
import type { AdminSearchPageQuery } from './admin-search.gql.ts';

export function AdminSearchPage({ data, search }: PageProps<AdminSearchPageQuery>) {
  const t = useT();
  return (
    <AdminFrame part="search">
      {search.has('saved') && <Alert kind="success">{t('settings.saved.profile')}</Alert>}
      <section aria-labelledby="synonyms">
        <h2 id="synonyms">{t('admin.synonyms')}</h2>
        <p className="lead">{t('admin.synonymsLead')}</p>
        <Form name="save" className="row setting" label={t('admin.synonymsNew')}>
          <Input name="words" label={t('admin.synonymsNew')} required maxLength={1_000} placeholder="wifi, WLAN, wireless network" />
          <button className="primary">{t('admin.add')}</button>
        </Form>
        {data.synonyms.map((group) => <Group key={group.id} group={group} />)}
      </section>
    </AdminFrame>
  );
}

function Group({ group: { id, words } }: { group: AdminSearchPageQuery['synonyms'][number] }) {
  const t = useT();
  const word = words[0]!;
  return (
    <div className="row synonyms">
      <Form name="save" hidden={{ synonyms: id }} className="row setting" label={t('admin.synonymsOf', { word })}>
        <Input name="words" label={t('admin.synonymsOf', { word })} defaultValue={words.join(', ')} required maxLength={1_000} />
        <button>{t('settings.save')}</button>
      </Form>
      <Action form="remove" hidden={{ synonyms: id }} className="link" label={t('admin.synonymsRemove', { word })}>{t('admin.remove')}</Action>
    </div>
  );
}
