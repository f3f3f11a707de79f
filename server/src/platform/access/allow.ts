import { Role, type Scope } from '@helpcommons/shared';
import { SetMetadata } from '@nestjs/common';

/** What a handler asks of who calls it. Finer rules are the domain's. */
export type Requirement = { public: true } | { member: true } | { staff: true } | { roles: readonly Role[] } | { scope: Scope };

export const REQUIREMENT = 'helpcommons:requirement';

/** Anybody, guests too. */
export const Public = () => SetMetadata(REQUIREMENT, { public: true } satisfies Requirement);

/**
 * `'member'`: signed in. `'staff'`: any staff role. A role: that role in at least one space.
 * `{ scope }`: an API client with that scope.
 */
export const Allow = (...who: ['member'] | ['staff'] | [{ scope: Scope }] | Role[]) => SetMetadata(REQUIREMENT, requirementOf(who));

function requirementOf(who: readonly unknown[]): Requirement {
  const [first] = who;
  if (first === 'member') return { member: true };
  if (first === 'staff') return { staff: true };
  if (typeof first === 'object' && first !== null && 'scope' in first) return { scope: (first as { scope: Scope }).scope };
  return { roles: who as Role[] };
}
