import { useT } from '../../lib/i18n.tsx';
import { Alert } from '../../ui/alert.tsx';

/** Shown on the page after the one that made it, and never again. */
export function NewSecret({ secret }: { secret: string | null | undefined }) {
  const t = useT();
  if (!secret) return null;
  return <Alert kind="success"><p>{t('webhook.secretOnce')}</p><p><code className="key" dir="ltr">{secret}</code></p></Alert>;
}
