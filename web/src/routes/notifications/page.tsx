import { useT } from '../../lib/i18n.tsx';
import { paths, withSearch } from '../../lib/paths.ts';
import type { PageProps } from '../../lib/route.ts';
import { Empty } from '../../ui/empty.tsx';
import { Action } from '../../ui/form.tsx';
import { Frame } from '../../ui/frame.tsx';
import { MorePager } from '../../ui/pager.tsx';
import { PlainDate } from '../../ui/time.tsx';
import type { NotificationRowFragment, NotificationsPageQuery } from './notifications.gql.ts';
import { NotificationRow } from './row.tsx';

export function NotificationsPage({ data, pathname, search }: PageProps<NotificationsPageQuery>) {
  const t = useT();
  const { nodes, pageInfo, unreadCount } = data.notifications;
  const arrived = (data.viewer?.unreadCount ?? 0) > unreadCount;
  return (
    <Frame>
      <h1>{t('notification.title')}</h1>
      <div className="row">
        <p role="status">{t('notification.unreadCount', { count: unreadCount })}</p>
        {unreadCount > 0 && <Action form="read" hidden={{}}>{t('notification.readAll')}</Action>}
      </div>
      <p role="status">{arrived && <a href={paths.notifications}>{t('notification.arrived')}</a>}</p>
      {nodes.length === 0 && <Empty action={<a className="button" href={paths.home}>{t('notification.emptyAction')}</a>}>{t('notification.empty')}</Empty>}
      {byDay(nodes).map(({ day, rows }) => (
        <section key={day}>
          <h2><PlainDate at={day} /></h2>
          <ul className="list inbox">{rows.map((n) => <NotificationRow key={n.id} notification={n} viewerId={data.viewer?.profile.id} />)}</ul>
        </section>
      ))}
      <MorePager
        first={search.has('after') ? withSearch(pathname, search, { after: undefined }) : undefined}
        more={pageInfo.hasNextPage && pageInfo.endCursor ? withSearch(pathname, search, { after: pageInfo.endCursor }) : undefined}
      />
    </Frame>
  );
}

/** Newest first, as they come; a day is the one that the dates of all pages are written in. */
function byDay(nodes: readonly NotificationRowFragment[]) {
  const days: { day: string; rows: NotificationRowFragment[] }[] = [];
  for (const n of nodes) {
    const day = n.createdAt.slice(0, 10);
    const last = days.at(-1);
    if (last?.day === day) last.rows.push(n);
    else days.push({ day, rows: [n] });
  }
  return days;
}
