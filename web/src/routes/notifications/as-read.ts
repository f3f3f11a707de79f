import type { NotificationsPageQuery } from './notifications.gql.ts';

/** The page after one (or all) of its notifications were read. The count in the bar may have arrived by itself already. */
export function asRead(data: NotificationsPageQuery, id: string | undefined, at: string): NotificationsPageQuery {
  const { notifications, viewer } = data;
  const wasUnread = id === undefined || notifications.nodes.some((n) => n.id === id && !n.readAt);
  if (!wasUnread) return data;
  const unreadCount = id === undefined ? 0 : Math.max(0, notifications.unreadCount - 1);
  return {
    ...data,
    viewer: viewer && { ...viewer, unreadCount: Math.min(viewer.unreadCount, unreadCount) },
    notifications: { ...notifications, unreadCount, nodes: notifications.nodes.map((n) => (id === undefined || n.id === id ? { ...n, readAt: n.readAt ?? at } : n)) },
  };
}
