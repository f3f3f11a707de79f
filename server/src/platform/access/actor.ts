import { type AccountState, Role, type Scope } from '@helpcommons/shared';

export interface Grant {
  role: Role;
  /** null: everywhere */
  spaceId: string | null;
}

/** Who acts. Every use case takes one; every reader is asked for one. */
export interface Actor {
  kind: 'guest' | 'member' | 'client' | 'system';
  /** Of a member, or of the member a client acts for. */
  accountId?: string;
  name: string;
  locale: string;
  emailConfirmed: boolean;
  state: AccountState;
  trustLevel: number;
  /** When the account was made. */
  since?: Date;
  grants: readonly Grant[];
  sessionId?: string;
  client?: { id: string; name: string; scopes: readonly Scope[] };
}

export const guest = (locale = 'en'): Actor => ({ kind: 'guest', name: '', locale, emailConfirmed: false, state: 'active', trustLevel: 0, grants: [] });
export const system: Actor = { kind: 'system', name: 'system', locale: 'en', emailConfirmed: true, state: 'active', trustLevel: 4, grants: [{ role: Role.ADMIN, spaceId: null }] };

/** A member (or a client for one) who may write now. */
export type Member = Actor & { accountId: string };
export const isMember = (actor: Actor): actor is Member => actor.accountId !== undefined;

/** Admins may do what any role may. */
export function hasRole(actor: Actor, role: Role, spaceId?: string): boolean {
  return actor.grants.some((g) => (g.role === role || g.role === Role.ADMIN) && (g.spaceId === null || g.spaceId === spaceId));
}

const STAFF: readonly Role[] = [Role.MODERATOR, Role.KNOWLEDGE_MANAGER, Role.SALES, Role.ADMIN];
export const isStaff = (actor: Actor): boolean => actor.grants.some((g) => STAFF.includes(g.role));
/** By a role (or as the system), on something that is not their own: what the audit log is there for. */
export const actsByRole = (actor: Actor, ownerId: string): boolean => actor.grants.length > 0 && actor.accountId !== ownerId;
/** Of that role in at least one space. */
export const hasRoleSomewhere = (actor: Actor, role: Role): boolean => actor.grants.some((g) => g.role === role || g.role === Role.ADMIN);
