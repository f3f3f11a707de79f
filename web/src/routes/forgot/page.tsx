import { useT } from '../../lib/i18n.tsx';
import type { PageProps } from '../../lib/route.ts';
import { Alert } from '../../ui/alert.tsx';
import { Input } from '../../ui/field.tsx';
import { Form } from '../../ui/form.tsx';
import { Frame } from '../../ui/frame.tsx';
import type { ForgotPageQuery } from './forgot.gql.ts';

export function ForgotPage({ search }: PageProps<ForgotPageQuery>) {
  const t = useT();
  return (
    <Frame>
      <h1>{t('account.newPassword')}</h1>
      {search.has('sent') && <Alert kind="success">{t('account.resetSent')}</Alert>}
      <p className="lead">{t('account.forgotLead')}</p>
      <Form name="forgot" className="narrow">
        <Input name="email" type="email" label={t('account.email')} autoComplete="username" required maxLength={254} dir="ltr" />
        <p><button className="primary">{t('account.sendLink')}</button></p>
      </Form>
    </Frame>
  );
}
