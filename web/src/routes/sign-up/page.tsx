import { LIMITS } from '@helpcommons/shared';
import { useT } from '../../lib/i18n.tsx';
import { paths } from '../../lib/paths.ts';
import type { PageProps } from '../../lib/route.ts';
import { Input } from '../../ui/field.tsx';
import { Form } from '../../ui/form.tsx';
import { Frame } from '../../ui/frame.tsx';
import type { SignUpPageQuery } from './sign-up.gql.ts';

export function SignUpPage({ data }: PageProps<SignUpPageQuery>) {
  const t = useT();
  return (
    <Frame>
      <h1>{t('account.signUp')}</h1>
      <p className="lead">{t('account.signUpLead', { community: data.community.name })}</p>
      <Form name="signUp" className="narrow">
        <input type="hidden" name="locale" value={t.locale} />
        <Input name="name" label={t('account.name')} hint={t('account.nameHint')} autoComplete="nickname" required minLength={LIMITS.name.min} maxLength={LIMITS.name.max} />
        <Input name="email" type="email" label={t('account.email')} hint={t('account.emailHint')} autoComplete="username" required maxLength={LIMITS.email.max} dir="ltr" />
        <Input name="password" type="password" label={t('account.password')} hint={t('account.passwordHint')} autoComplete="new-password" required minLength={LIMITS.password.min} maxLength={LIMITS.password.max} />
        <p><button className="primary">{t('account.signUp')}</button></p>
      </Form>
      <p>{t('account.already')} <a href={paths.signIn()}>{t('ui.signIn')}</a></p>
    </Frame>
  );
}
