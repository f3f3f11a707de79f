import { Role } from '@helpcommons/shared';
import { Injectable } from '@nestjs/common';
import { type Actor, hasRole, hasRoleSomewhere, isMember, isStaff } from '../../../platform/access/actor.ts';
import { type GrantRow, type SessionRow, ViewerRepository, type ViewerRow } from '../data/viewer.repository.ts';

export interface Viewer extends ViewerRow {
  can: { administer: boolean; ask: boolean; manageKnowledge: boolean; markOpportunities: boolean; moderate: boolean; seeOpportunities: boolean; sell: boolean };
}

/** Who is signed in, and what the interface offers them. */
@Injectable()
export class ReadViewer {
  constructor(private readonly viewers: ViewerRepository) {}

  async viewer(actor: Actor): Promise<Viewer | null> {
    if (!isMember(actor)) return null;
    const row = await this.viewers.byId(actor.accountId);
    return row ? { ...row, can: permissions(actor) } : null;
  }

  /** Of the member themselves alone; a client that acts for them sees none. */
  async sessions(accountId: string, actor: Actor): Promise<(SessionRow & { current: boolean })[]> {
    if (actor.kind !== 'member' || actor.accountId !== accountId) return [];
    const rows = await this.viewers.sessions(accountId);
    return rows.map((row) => ({ ...row, current: row.id === actor.sessionId }));
  }

  grants(accountIds: readonly string[]): Promise<Map<string, GrantRow[]>> {
    return this.viewers.grants(accountIds);
  }
}

function permissions(actor: Actor): Viewer['can'] {
  return {
    administer: hasRole(actor, Role.ADMIN),
    ask: actor.emailConfirmed && actor.state === 'active',
    manageKnowledge: hasRoleSomewhere(actor, Role.KNOWLEDGE_MANAGER),
    markOpportunities: actor.state === 'active' && [Role.MODERATOR, Role.SALES, Role.EXPERT].some((role) => hasRoleSomewhere(actor, role)),
    moderate: hasRoleSomewhere(actor, Role.MODERATOR),
    seeOpportunities: isStaff(actor),
    sell: hasRoleSomewhere(actor, Role.SALES),
  };
}
