import { RequestPasswordResetDocument } from '../../features/account/account.gql.ts';
import { paths } from '../../lib/paths.ts';
import { form, page } from '../../lib/route.ts';
import { ForgotPageDocument, type ForgotPageQuery } from './forgot.gql.ts';
import { ForgotPage } from './page.tsx';

export default page({
  query: ForgotPageDocument,
  variables: () => ({}),
  head: (_, t) => ({ title: t('account.newPassword'), robots: 'noindex' }),
  Page: ForgotPage,
  forms: {
    forgot: form<ForgotPageQuery>()({ document: RequestPasswordResetDocument, variables: (_, v) => ({ email: v['email'] ?? '' }), location: () => `${paths.forgot}?sent=1` }),
  },
});
