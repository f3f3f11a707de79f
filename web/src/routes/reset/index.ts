import { ResetPasswordDocument } from '../../features/account/account.gql.ts';
import { paths } from '../../lib/paths.ts';
import { form, page } from '../../lib/route.ts';
import { ResetPage } from './page.tsx';
import { ResetPageDocument, type ResetPageQuery } from './reset.gql.ts';

export default page({
  query: ResetPageDocument,
  variables: () => ({}),
  redirect: (_, { search }) => (search.get('token') ? undefined : { to: paths.forgot, temporary: true }),
  head: (_, t) => ({ title: t('account.newPassword'), robots: 'noindex' }),
  Page: ResetPage,
  forms: {
    reset: form<ResetPageQuery>()({
      document: ResetPasswordDocument,
      variables: (_, v) => ({ input: { token: v['link'] ?? '', password: v['password'] ?? '' } }),
      location: () => paths.home,
      reload: true,
    }),
  },
});
