import { useT } from '../../lib/i18n.tsx';
import { paths } from '../../lib/paths.ts';
import type { PageProps } from '../../lib/route.ts';
import { Alert } from '../../ui/alert.tsx';
import { Input } from '../../ui/field.tsx';
import { Form } from '../../ui/form.tsx';
import { Frame } from '../../ui/frame.tsx';
import type { ConfirmPageQuery } from './confirm.gql.ts';

export function ConfirmPage({ data, search }: PageProps<ConfirmPageQuery>) {
  const t = useT();
  const token = search.get('token');
  const { viewer } = data;
  return (
    <Frame>
      <h1>{t('account.confirm')}</h1>
      {token ? <Confirm token={token} /> : viewer?.emailConfirmed ? <Confirmed /> : <Resend sent={search.has('sent')} email={viewer?.email ?? ''} />}
    </Frame>
  );
}

function Confirm({ token }: { token: string }) {
  const t = useT();
  return (
    <>
      <p className="lead">{t('account.confirmLead')}</p>
      <Form name="confirm" hidden={{ link: token }}><button className="primary">{t('account.confirmYes')}</button></Form>
      <p className="quiet"><a href={paths.confirm}>{t('account.anotherMail')}</a></p>
    </>
  );
}

function Confirmed() {
  const t = useT();
  return (
    <>
      <Alert kind="success">{t('account.confirmed')}</Alert>
      <p className="row"><a className="button primary" href={paths.ask()}>{t('ui.ask')}</a> <a href={paths.home}>{t('account.look')}</a></p>
    </>
  );
}

function Resend({ sent, email }: { sent: boolean; email: string }) {
  const t = useT();
  return (
    <>
      {sent && <Alert kind="success">{t('account.sent')}</Alert>}
      <p className="lead">{t(sent ? 'account.sentLead' : 'account.resendLead')}</p>
      <Form name="resend" className="narrow">
        <Input name="email" type="email" label={t('account.email')} defaultValue={email} autoComplete="email" required maxLength={254} dir="ltr" />
        <p><button>{t('account.resend')}</button></p>
      </Form>
    </>
  );
}
