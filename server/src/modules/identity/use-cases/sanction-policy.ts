import { Role, SanctionKind } from '@helpcommons/shared';
import { type Actor, hasRole, hasRoleSomewhere, isStaff } from '../../../platform/access/actor.ts';
import { Conflict, forbidden, unauthenticated } from '../../../platform/errors/errors.ts';

/** A moderator of named spaces warns; what keeps somebody from the whole community is for those who moderate all of it. */
export function sanctionsOf(actor: Actor): readonly SanctionKind[] {
  if (actor.state === 'silenced' || (actor.client && !actor.client.scopes.includes('moderate'))) return [];
  if (hasRole(actor, Role.MODERATOR)) return Object.values(SanctionKind);
  return hasRoleSomewhere(actor, Role.MODERATOR) ? [SanctionKind.WARNING] : [];
}

/** Only admins sanction staff; nobody sanctions themselves. */
export const mayTouch = (actor: Actor, subject: Pick<Actor, 'accountId' | 'grants'>): boolean =>
  subject.accountId !== actor.accountId && (hasRole(actor, Role.ADMIN) || !isStaff({ ...actor, grants: subject.grants }));

/**
 * The same for imposing and for lifting.
 * @throws AppError UNAUTHENTICATED, FORBIDDEN, Conflict OWN_ACCOUNT, STAFF_ACCOUNT
 */
export function assertMaySanction(actor: Actor, subject: Pick<Actor, 'accountId' | 'grants'>, kind: SanctionKind): void {
  if (actor.kind === 'guest') throw unauthenticated();
  if (!sanctionsOf(actor).includes(kind)) throw forbidden();
  if (subject.accountId === actor.accountId) throw new Conflict('OWN_ACCOUNT', 'Nobody decides about their own account');
  if (!mayTouch(actor, subject)) throw new Conflict('STAFF_ACCOUNT', 'Only an admin decides about staff');
  // Nobody is banned by a machine alone.
  if (actor.accountId === undefined && kind !== SanctionKind.WARNING) throw forbidden('Somebody has to decide this, not a program');
}
