import { type Actor, isMember, type Member } from '../../../../platform/access/actor.ts';
import { Conflict, forbidden, unauthenticated } from '../../../../platform/errors/errors.ts';

/**
 * Somebody who may change things now.
 * @throws AppError UNAUTHENTICATED; FORBIDDEN while silenced; Conflict NOT_CONFIRMED until the e-mail address is confirmed
 */
export function writer(actor: Actor): Member {
  if (!isMember(actor)) throw unauthenticated();
  if (actor.state !== 'active') throw forbidden('This account can only read for now');
  if (!actor.emailConfirmed) throw new Conflict('NOT_CONFIRMED', 'Confirm your e-mail address first');
  return actor;
}
