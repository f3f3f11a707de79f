import { useUiText } from './text.tsx';

interface StateBadgeProps {
  state: 'OPEN' | 'ANSWERED' | 'SOLVED';
  /** Only a question waits for its solution. */
  kind?: 'QUESTION' | 'DISCUSSION' | 'IDEA';
}

/** A word in a colour, never a colour alone. */
export function StateBadge({ state, kind = 'QUESTION' }: StateBadgeProps) {
  const t = useUiText();
  if (kind !== 'QUESTION') return <span className="state answered">{t(kind === 'IDEA' ? 'ui.kind.idea' : 'ui.kind.discussion')}</span>;
  if (state === 'SOLVED') return <span className="state solved">✓ {t('ui.state.solved')}</span>;
  if (state === 'ANSWERED') return <span className="state answered">{t('ui.state.answered')}</span>;
  return <span className="state open">{t('ui.state.open')}</span>;
}
