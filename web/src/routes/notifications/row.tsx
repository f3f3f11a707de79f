import type { MouseEvent } from 'react';
import { Text, useT } from '../../lib/i18n.tsx';
import { Action } from '../../ui/form.tsx';
import type { NotificationRowFragment } from './notifications.gql.ts';

interface RowProps {
  notification: NotificationRowFragment;
  viewerId: string | undefined;
}

/** Who did what where; the whole sentence leads there. */
export function NotificationRow({ notification: n, viewerId }: RowProps) {
  const t = useT();
  const actor = n.actor ? <bdi>{n.actor.name}</bdi> : t('notification.somebody');
  const thread = <span dir="auto" lang={n.thread?.locale}>{n.thread?.title ?? t('notification.aThread')}</span>;
  const forYou = n.kind === 'ACCEPTED' && n.post?.author.id !== viewerId;
  return (
    <li className={n.readAt ? undefined : 'unread'}>
      <a href={n.url} onClick={alsoRead}>
        {!n.readAt && <>{t('notification.new')} </>}
        <Text id={forYou ? 'notification.kind.ACCEPTED_FOR_YOU' : `notification.kind.${n.kind}`} values={{ actor, thread }} />
      </a>
      {n.post?.excerpt && <span className="quiet about" dir="auto" lang={n.thread?.locale}>{n.post.excerpt}</span>}
      {!n.readAt && <Action form="read" hidden={{ id: n.id }}>{t('notification.read')}<span className="hidden"> {t('notification.of', { name: n.actor?.name ?? t('notification.somebody') })}</span></Action>}
    </li>
  );
}

/** Opening one reads it: its form is sent along, and the app answers it while the thread loads. */
function alsoRead(e: MouseEvent<HTMLAnchorElement>) {
  e.currentTarget.closest('li')?.querySelector('form')?.requestSubmit();
}
