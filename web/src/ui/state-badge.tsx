import { useUiText } from './text.tsx';

/** A word in a colour, never a colour alone. */
export function StateBadge({ state }: { state: 'OPEN' | 'ANSWERED' | 'SOLVED' }) {
  const t = useUiText();
  if (state === 'SOLVED') return <span className="state solved">✓ {t('ui.state.solved')}</span>;
  if (state === 'ANSWERED') return <span className="state answered">{t('ui.state.answered')}</span>;
  return <span className="state open">{t('ui.state.open')}</span>;
}
