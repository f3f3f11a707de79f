import { SignInDocument } from '../../features/account/account.gql.ts';
import { localPath, paths } from '../../lib/paths.ts';
import { form, page } from '../../lib/route.ts';
import { SignInPage } from './page.tsx';
import { SignInPageDocument, type SignInPageQuery } from './sign-in.gql.ts';

export default page({
  query: SignInPageDocument,
  variables: () => ({}),
  redirect: ({ viewer }, { search }) => (viewer ? { to: localPath(search.get('next')), temporary: true } : undefined),
  head: (_, t) => ({ title: t('ui.signIn'), canonical: paths.signIn(), robots: 'noindex' }),
  Page: SignInPage,
  forms: {
    signIn: form<SignInPageQuery>()({
      document: SignInDocument,
      variables: (_, v) => ({ input: { email: v['email'] ?? '', password: v['password'] ?? '' } }),
      location: ({ search }) => localPath(search.get('next')),
      reload: true,
    }),
  },
});
