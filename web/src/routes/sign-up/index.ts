import { SignUpDocument } from '../../features/account/account.gql.ts';
import { paths } from '../../lib/paths.ts';
import { form, page } from '../../lib/route.ts';
import { SignUpPage } from './page.tsx';
import { SignUpPageDocument, type SignUpPageQuery } from './sign-up.gql.ts';

export default page({
  query: SignUpPageDocument,
  variables: () => ({}),
  redirect: ({ viewer }) => (viewer ? { to: paths.home, temporary: true } : undefined),
  head: (_, t) => ({ title: t('account.signUp'), canonical: paths.signUp, robots: 'noindex' }),
  Page: SignUpPage,
  forms: {
    signUp: form<SignUpPageQuery>()({
      document: SignUpDocument,
      variables: (_, v) => ({ input: { email: v['email'] ?? '', name: v['name'] ?? '', password: v['password'] ?? '', locale: v['locale'] || null } }),
      location: () => `${paths.confirm}?sent=1`,
    }),
  },
});
