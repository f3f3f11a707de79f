import { Role } from '@helpcommons/shared';
import { type Actor, hasRole, isMember, type Member } from '../../../platform/access/actor.ts';
import { forbidden, unauthenticated } from '../../../platform/errors/errors.ts';

/** The member themselves, in a browser: an API client that acts for somebody has no business with passwords and sessions. */
export function inPerson(actor: Actor): Member & { sessionId: string } {
  if (!isMember(actor)) throw unauthenticated();
  const { sessionId } = actor;
  if (actor.kind !== 'member' || sessionId === undefined) throw forbidden();
  return { ...actor, sessionId };
}

/** Administers the whole community. A client that acts for an admin needs the scope as well. */
export function administrator(actor: Actor): Actor {
  if (actor.kind === 'guest') throw unauthenticated();
  if (!hasRole(actor, Role.ADMIN) || (actor.client && !actor.client.scopes.includes('admin'))) throw forbidden();
  return actor;
}
