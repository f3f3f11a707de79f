import { useT } from '../../lib/i18n.tsx';
import { Action } from '../../ui/form.tsx';
import { Time } from '../../ui/time.tsx';
import type { DeliveryFactsFragment } from './webhooks.gql.ts';

const FACE = { SUCCEEDED: 'solved', PENDING: 'answered', FAILED: 'open', SKIPPED: 'answered' } as const;

/** One message: what became of it, each attempt, and sending it again. */
export function DeliveryRow({ delivery, active }: { delivery: DeliveryFactsFragment; active: boolean }) {
  const t = useT();
  const { id, type, state, note, occurredAt, nextAttemptAt, attempts } = delivery;
  return (
    <li>
      <code>{type}</code> <span className={`state ${FACE[state]}`}>{t(`webhook.state.${state}`)}</span>
      <span className="quiet">
        <Time at={occurredAt} /> · <code>{id}</code>
        {note && <> · {t(`webhook.note.${note}`)}</>}
        {nextAttemptAt && attempts.length > 0 && <> · {t('webhook.next')} <Time at={nextAttemptAt} /></>}
      </span>
      <div className="row">
        {attempts.length > 0 && <Attempts attempts={attempts} />}
        {active && <Action form="redeliver" hidden={{ delivery: id }} label={t('webhook.againOf', { id })}>{t('webhook.again')}</Action>}
      </div>
    </li>
  );
}

function Attempts({ attempts }: { attempts: DeliveryFactsFragment['attempts'] }) {
  const t = useT();
  return (
    <details>
      <summary>{t('webhook.attempts', { count: attempts.length })}</summary>
      <ol>
        {attempts.map(({ number, at, status, error, durationMs, response }) => (
          <li key={number}>
            {status === null ? t.maybe(`webhook.error.${error}`) ?? error : t('webhook.status', { status })} <span className="quiet"><Time at={at} /> · {t('webhook.ms', { ms: durationMs })}</span>
            {response && <pre className="diff" dir="auto" tabIndex={0}>{response}</pre>}
          </li>
        ))}
      </ol>
    </details>
  );
}
