import { AdminFrame } from '../../features/admin/admin-frame.tsx';
import { useT } from '../../lib/i18n.tsx';
import type { PageProps } from '../../lib/route.ts';
import { Alert } from '../../ui/alert.tsx';
import { Input } from '../../ui/field.tsx';
import { Form } from '../../ui/form.tsx';
import type { AdminSettingsPageQuery } from './admin-settings.gql.ts';

export function AdminSettingsPage({ data, search }: PageProps<AdminSettingsPageQuery>) {
  const t = useT();
  const saved = data.settings.find((s) => s.name === search.get('saved'));
  return (
    <AdminFrame part="settings">
      {saved && <Alert kind="success">{t('admin.settingSaved', { name: saved.name, value: saved.value })}</Alert>}
      <p className="lead">{t('admin.settingsLead')}</p>
      {data.settings.map((setting) => (
        <Form key={setting.name} name="set" hidden={{ setting: setting.name }} className="row filter" label={setting.name}>
          <Input
            name="value" label={setting.name} defaultValue={setting.value} required maxLength={200} inputMode={/^[\d.]+$/.test(setting.default) ? 'decimal' : 'text'}
            hint={setting.value === setting.default ? undefined : t('admin.default', { value: setting.default })}
          />
          <button aria-label={t('admin.saveSetting', { name: setting.name })}>{t('settings.save')}</button>
        </Form>
      ))}
    </AdminFrame>
  );
}
