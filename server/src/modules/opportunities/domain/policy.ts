import { Role } from '@helpcommons/shared';

/** Who acts, as far as opportunities care. */
export interface Who {
  state: string;
  accountId?: string;
  grants: readonly { role: Role; spaceId: string | null }[];
}

const STAFF: readonly Role[] = [Role.MODERATOR, Role.KNOWLEDGE_MANAGER, Role.SALES, Role.ADMIN];
const WORK: readonly Role[] = [Role.MODERATOR, Role.SALES, Role.ADMIN];
const MARK: readonly Role[] = [...WORK, Role.EXPERT];

/** In that space, or in the whole community; `null` is no space (a person), where a role anywhere counts. */
const holds = (who: Who, roles: readonly Role[], spaceId: string | null) =>
  who.grants.some((g) => roles.includes(g.role) && (g.spaceId === null || spaceId === null || g.spaceId === spaceId));

/** The spaces whose opportunities somebody reads; none for whoever is not staff. Experts are not staff: they mark, and never see a mark. */
export function spacesSeen(who: Who): 'all' | readonly string[] | 'none' {
  const grants = who.grants.filter((g) => STAFF.includes(g.role));
  if (grants.length === 0) return 'none';
  if (grants.some((g) => g.spaceId === null)) return 'all';
  return grants.map((g) => g.spaceId).filter((id) => id !== null);
}

export const maySee = (who: Who, spaceId: string | null): boolean => holds(who, STAFF, spaceId);
/** Change, note, export, decide on proposals. Knowledge managers only read. */
export const mayWork = (who: Who, spaceId: string | null): boolean => who.state === 'active' && holds(who, WORK, spaceId);
export const mayMark = (who: Who, spaceId: string | null): boolean => who.state === 'active' && holds(who, MARK, spaceId);
/** Somebody who can be given an opportunity to look after. */
export const OWNERS: readonly Role[] = WORK;
