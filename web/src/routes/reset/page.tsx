import { LIMITS } from '@helpcommons/shared';
import { useT } from '../../lib/i18n.tsx';
import { paths } from '../../lib/paths.ts';
import type { PageProps } from '../../lib/route.ts';
import { Input } from '../../ui/field.tsx';
import { Form } from '../../ui/form.tsx';
import { Frame } from '../../ui/frame.tsx';
import type { ResetPageQuery } from './reset.gql.ts';

export function ResetPage({ search }: PageProps<ResetPageQuery>) {
  const t = useT();
  return (
    <Frame>
      <h1>{t('account.newPassword')}</h1>
      <p className="lead">{t('account.resetLead')}</p>
      <Form name="reset" hidden={{ link: search.get('token') ?? '' }} className="narrow">
        <Input name="password" type="password" label={t('account.newPassword')} hint={t('account.passwordHint')} autoComplete="new-password" required minLength={LIMITS.password.min} maxLength={LIMITS.password.max} />
        <p className="row"><button className="primary">{t('account.savePassword')}</button> <a href={paths.forgot}>{t('account.anotherMail')}</a></p>
      </Form>
    </Frame>
  );
}
