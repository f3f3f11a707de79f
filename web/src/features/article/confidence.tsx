import type { Confidence } from '../../generated/gql-types.ts';
import { useT } from '../../lib/i18n.tsx';

const classes: Record<Confidence, string> = { VALIDATED: 'solved', NOT_VALIDATED: 'open', WORK_IN_PROGRESS: 'open', ARCHIVED: 'answered' };

/** How sure we are of an article: a word in a colour. */
export function ConfidenceBadge({ confidence }: { confidence: Confidence }) {
  const t = useT();
  return <span className={`state ${classes[confidence]}`}>{confidence === 'VALIDATED' && '✓ '}{t(`article.confidence.${confidence}`)}</span>;
}

/** Why somebody has to look at it again; codes this page does not know yet have a text too. */
export function StaleReason({ code }: { code: string | null | undefined }) {
  const t = useT();
  return <>{t.maybe(`article.stale.${code ?? ''}`) ?? t('article.stale.OTHER')}</>;
}
