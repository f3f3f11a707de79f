import type { SanctionKind } from '@helpcommons/shared';
import { eventType } from '../../platform/events/event.ts';

export const AccountCreated = eventType<{ accountId: string }>('identity.account-created.v1');
/** A member came for the first time on a day (UTC). */
export const MemberVisited = eventType<{ accountId: string; day: string }>('identity.member-visited.v1');
/** Name or public profile changed. */
export const ProfileChanged = eventType<{ accountId: string }>('identity.profile-changed.v1');
/** Somebody signed up, or asked again for the mail. null: there is no such account (the work is the same, so that nothing shows). */
export const ConfirmationRequested = eventType<{ accountId: string | null }>('identity.confirmation-requested.v1');
export const PasswordResetRequested = eventType<{ accountId: string | null }>('identity.password-reset-requested.v1');
/** Somebody signed up with the address of an account. */
export const SignUpRepeated = eventType<{ accountId: string }>('identity.sign-up-repeated.v1');
/** Somebody was warned, silenced or suspended. */
export const AccountSanctioned = eventType<{ sanctionId: string; accountId: string; kind: SanctionKind }>('identity.account-sanctioned.v1');
/** A sanction was taken back; its time running out is no event. */
export const SanctionLifted = eventType<{ sanctionId: string; accountId: string; kind: SanctionKind }>('identity.sanction-lifted.v1');
/** Two accounts were one person: everything of `fromId` is of `intoId` now. */
export const AccountsMerged = eventType<{ fromId: string; intoId: string }>('identity.accounts-merged.v1');
