import type { Member } from '../../platform/access/actor.ts';
import type { ActorRow } from './data/actors.repository.ts';

interface Standing {
  state: ActorRow['state'];
  stateUntil: Date | null;
}

const lasts = (until: Date | null) => until === null || until > new Date();

/** May not be signed in at all. */
export const isBarred = ({ state, stateUntil }: Standing): boolean => state === 'erased' || (state === 'suspended' && lasts(stateUntil));

export function memberOf(row: ActorRow): Member {
  const silenced = row.state === 'silenced' && lasts(row.stateUntil);
  return {
    kind: 'member', accountId: row.id, name: row.name, locale: row.locale, emailConfirmed: row.emailConfirmed, state: silenced ? 'silenced' : 'active',
    trustLevel: row.trustLevel, since: row.createdAt, grants: row.grants, ...(row.sessionId && { sessionId: row.sessionId }),
  };
}
