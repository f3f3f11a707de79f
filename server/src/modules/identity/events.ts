import { eventType } from '../../platform/events/event.ts';

export const AccountCreated = eventType<{ accountId: string }>('identity.account-created.v1');
/** Name or public profile changed. */
export const ProfileChanged = eventType<{ accountId: string }>('identity.profile-changed.v1');
