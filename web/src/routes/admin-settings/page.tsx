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
      {data.settings.map((setting) => <SettingForm key={setting.name} setting={setting} />)}
    </AdminFrame>
  );
}

function SettingForm({ setting: { name, value, default: preset } }: { setting: AdminSettingsPageQuery['settings'][number] }) {
  const t = useT();
  const label = t.maybe(`admin.setting.${name}`) ?? name;
  return (
    <Form name="set" hidden={{ setting: name }} className="row setting" label={label}>
      <Input
        name="value" label={label} defaultValue={value} required maxLength={200} inputMode={/^[\d.]+$/.test(preset) ? 'decimal' : 'text'}
        hint={<><code>{name}</code>{value !== preset && <> · {t('admin.default', { value: preset })}</>}</>}
      />
      <button aria-label={t('admin.saveSetting', { name: label })}>{t('settings.save')}</button>
    </Form>
  );
}
