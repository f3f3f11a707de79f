import { useT } from '../../lib/i18n.tsx';
import { paths } from '../../lib/paths.ts';
import type { PageProps } from '../../lib/route.ts';
import { Input } from '../../ui/field.tsx';
import { Form } from '../../ui/form.tsx';
import { Frame } from '../../ui/frame.tsx';
import type { SignInPageQuery } from './sign-in.gql.ts';

export function SignInPage({ search }: PageProps<SignInPageQuery>) {
  const t = useT();
  return (
    <Frame>
      <h1>{t('ui.signIn')}</h1>
      {search.get('next') && <p className="lead">{t('account.signInFirst')}</p>}
      <Form name="signIn" className="narrow">
        <Input name="email" type="email" label={t('account.email')} autoComplete="username" required maxLength={254} dir="ltr" />
        <Input name="password" type="password" label={t('account.password')} autoComplete="current-password" required maxLength={128} />
        <p className="row"><button className="primary">{t('ui.signIn')}</button> <a href={paths.forgot}>{t('account.forgot')}</a></p>
      </Form>
      <p>{t('account.new')} <a href={paths.signUp}>{t('account.signUp')}</a></p>
    </Frame>
  );
}
