import { Text, useT } from '../../lib/i18n.tsx';
import { PlainDate } from '../../ui/time.tsx';
import type { TrustStepsFragment } from './standing.gql.ts';

/** How far the member is trusted and what is missing for more; for themselves. */
export function Trust({ trust }: { trust: TrustStepsFragment }) {
  const t = useT();
  const { level, next, ofLastDays, heldUntil } = trust;
  return (
    <section aria-labelledby="trust">
      <h2 id="trust">{next.length > 0 ? t('trust.missing', { level: level + 1 }) : t('trust.have', { level })}</h2>
      <p className="quiet">
        {next.length > 0 ? t('trust.counted') : t('trust.last')}
        {ofLastDays !== null && <> {t('trust.lately', { days: ofLastDays })}</>}
        {heldUntil && <> <Text id="trust.held" values={{ date: <PlainDate key="until" at={heldUntil} /> }} /></>}
      </p>
      {next.length > 0 && <ul className="list">{next.map((step) => <Step key={step.criterion} step={step} />)}</ul>}
    </section>
  );
}

function Step({ step: { criterion, have, need, atMost } }: { step: TrustStepsFragment['next'][number] }) {
  const t = useT();
  const met = atMost ? have <= need : have >= need;
  return (
    <li>
      <span>{t(`trust.${criterion}`)}{met && <> · <span className="state solved">✓ {t('trust.met')}</span></>}</span>
      <span className="n">{t(atMost ? 'trust.atMost' : 'trust.of', { have, need })}</span>
      {/* Says what the words beside it say. */}
      {!atMost && need > 0 && <progress aria-hidden="true" max={need} value={Math.min(have, need)} />}
    </li>
  );
}
