import { useT } from '../../lib/i18n.tsx';
import { Form } from '../../ui/form.tsx';
import { Frame } from '../../ui/frame.tsx';

export function SignOutPage() {
  const t = useT();
  return (
    <Frame>
      <h1>{t('ui.signOut')}</h1>
      <Form name="signOut"><button className="primary">{t('ui.signOut')}</button></Form>
    </Frame>
  );
}
