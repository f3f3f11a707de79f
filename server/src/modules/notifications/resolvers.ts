import { NotificationConnectionResolver } from './graphql/notification-connection.resolver.ts';
import { NotificationResolver } from './graphql/notification.resolver.ts';
import { ViewerUnreadResolver } from './graphql/viewer-unread.resolver.ts';

export const notificationsResolvers = [NotificationResolver, NotificationConnectionResolver, ViewerUnreadResolver];
