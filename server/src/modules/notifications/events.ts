import type { NotificationKind } from '@helpcommons/shared';
import { eventType } from '../../platform/events/event.ts';

/** Somebody was told something inside the product; whoever carries it further (mail) hears of it here. */
export const Notified = eventType<{ notificationId: string; accountId: string; kind: NotificationKind }>('notifications.notified.v1');
