import { SignOutDocument } from '../../features/account/account.gql.ts';
import { paths } from '../../lib/paths.ts';
import { form, page } from '../../lib/route.ts';
import { SignOutPage } from './page.tsx';
import { SignOutPageDocument, type SignOutPageQuery } from './sign-out.gql.ts';

export default page({
  query: SignOutPageDocument,
  variables: () => ({}),
  redirect: ({ viewer }) => (viewer ? undefined : { to: paths.home, temporary: true }),
  head: (_, t) => ({ title: t('ui.signOut'), robots: 'noindex' }),
  Page: SignOutPage,
  forms: { signOut: form<SignOutPageQuery>()({ document: SignOutDocument, variables: () => ({}), location: () => paths.home, reload: true }) },
});
