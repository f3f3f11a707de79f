import { UpdateSettingDocument } from '../../features/admin/admin.gql.ts';
import { adminPaths } from '../../features/admin/paths.ts';
import { form, page } from '../../lib/route.ts';
import { AdminSettingsPageDocument, type AdminSettingsPageQuery } from './admin-settings.gql.ts';
import { AdminSettingsPage } from './page.tsx';

export default page({
  query: AdminSettingsPageDocument,
  variables: () => ({}),
  head: (_, t) => ({ title: `${t('admin.part.settings')} – ${t('ui.admin')}`, robots: 'noindex' }),
  Page: AdminSettingsPage,
  forms: {
    set: form<AdminSettingsPageQuery>()({
      document: UpdateSettingDocument,
      variables: (_, v) => ({ input: { name: v['setting'] ?? '', value: v['value'] ?? '' } }),
      location: (_, __, v) => `${adminPaths.settings}?saved=${encodeURIComponent(v['setting'] ?? '')}`,
      reload: true,
    }),
  },
});
