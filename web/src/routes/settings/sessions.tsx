import { useT } from '../../lib/i18n.tsx';
import { Action } from '../../ui/form.tsx';
import { Time } from '../../ui/time.tsx';
import type { SessionFactsFragment } from '../../features/account/account.gql.ts';
import { deviceOf } from './device.ts';

/** Where the member is signed in. */
export function Sessions({ sessions }: { sessions: readonly SessionFactsFragment[] }) {
  const t = useT();
  return (
    <>
      <ul className="list">
        {sessions.map((session) => {
          const { browser, system } = deviceOf(session.userAgent);
          const device = browser && system ? t('settings.device', { browser, system }) : browser || system || t('settings.unknownDevice');
          return (
            <li key={session.id}>
              <span><strong>{device}</strong>{session.current && <> · {t('settings.thisDevice')}</>}</span>
              {!session.current && <span className="n"><Action form="revoke" hidden={{ session: session.id }} label={t('settings.signOutDevice', { device })}>{t('ui.signOut')}</Action></span>}
              <span className="quiet">{t('settings.lastSeen')} <Time at={session.lastSeenAt} />{session.ipPrefix && <> · <bdi>{session.ipPrefix}</bdi></>}</span>
            </li>
          );
        })}
      </ul>
      {sessions.length > 1 && <Action form="revokeOthers" hidden={{}}>{t('settings.signOutOthers')}</Action>}
    </>
  );
}
