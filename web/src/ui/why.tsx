import { useUiText } from './text.tsx';
import { PlainDate } from './time.tsx';

/** Why a moderator decided so, and when it ends. */
export function Why({ reason, until }: { reason?: string | null | undefined; until?: string | null | undefined }) {
  const t = useUiText();
  return (
    <>
      {until && <> {t('ui.until')} <PlainDate at={until} />.</>}
      {reason && <> {t('ui.reason')} <q dir="auto">{reason}</q></>}
    </>
  );
}
