import { ChangePasswordDocument, RevokeOtherSessionsDocument, RevokeSessionDocument, UpdateProfileDocument } from '../../features/account/account.gql.ts';
import { paths } from '../../lib/paths.ts';
import { form, page } from '../../lib/route.ts';
import { SettingsPage } from './page.tsx';
import { SettingsPageDocument, type SettingsPageQuery } from './settings.gql.ts';

const of = form<SettingsPageQuery>();
const saved = (what: string) => () => `${paths.settings}?saved=${what}`;

export default page({
  query: SettingsPageDocument,
  variables: () => ({}),
  head: (_, t) => ({ title: t('ui.settings'), robots: 'noindex' }),
  Page: SettingsPage,
  forms: {
    profile: of({
      document: UpdateProfileDocument,
      variables: (_, v) => ({ input: { name: v['name'] ?? '', about: v['about'] ?? '', locale: v['locale'] || null } }),
      location: saved('profile'),
      reload: true, // the language may be another one
    }),
    changePassword: of({
      document: ChangePasswordDocument,
      variables: (_, v) => ({ input: { current: v['current'] ?? '', password: v['password'] ?? '' } }),
      location: saved('password'),
      reload: true,
    }),
    revoke: of({ document: RevokeSessionDocument, variables: (_, v) => ({ id: v['session'] ?? '' }), location: saved('sessions'), reload: true }),
    revokeOthers: of({ document: RevokeOtherSessionsDocument, variables: () => ({}), location: saved('sessions'), reload: true }),
  },
});
