import { useT } from '../../lib/i18n.tsx';
import { PlainDate, Time } from '../../ui/time.tsx';
import type { WebhookFactsFragment } from './webhooks.gql.ts';

type Facts = Pick<WebhookFactsFragment, 'state' | 'disabledReason' | 'disabledAt' | 'failingSince'>;

/** On, off and why, or in trouble. */
export function WebhookState({ webhook: { state, disabledReason, disabledAt, failingSince } }: { webhook: Facts }) {
  const t = useT();
  if (state === 'DISABLED') {
    return <><span className="state answered">{t('webhook.off')}</span> <span className="quiet">{disabledReason && t(`webhook.reason.${disabledReason}`)} · {disabledAt && <PlainDate at={disabledAt} />}</span></>;
  }
  if (failingSince) return <><span className="state open">{t('webhook.failing')}</span> <span className="quiet">{t('webhook.since')} <Time at={failingSince} /></span></>;
  return <span className="state solved">{t('webhook.on')}</span>;
}
