import { Role, SanctionKind } from '@helpcommons/shared';
import { Injectable } from '@nestjs/common';
import { type Actor, hasRole, hasRoleSomewhere } from '../../../platform/access/actor.ts';
import { ActorsRepository } from '../data/actors.repository.ts';
import { type SanctionRow, SanctionsRepository } from '../data/sanctions.repository.ts';
import { mayTouch, sanctionsOf } from './sanction-policy.ts';

export type { SanctionRow };

export interface StaffRecord {
  accountId: string;
  sanctions: (SanctionRow & { viewerCanLift: boolean })[];
  /** What the actor may impose. */
  possible: readonly SanctionKind[];
}

/** What moderators see of a person beyond the profile. */
@Injectable()
export class ReadStaffRecord {
  constructor(
    private readonly actors: ActorsRepository,
    private readonly sanctions: SanctionsRepository,
  ) {}

  /** null for everybody else. */
  async of(actor: Actor, accountId: string): Promise<StaffRecord | null> {
    if (!hasRoleSomewhere(actor, Role.MODERATOR)) return null;
    const person = await this.actors.byId(accountId);
    if (!person || person.state === 'erased') return null;
    const possible = mayTouch(actor, { accountId, grants: person.grants }) ? sanctionsOf(actor) : [];
    const rows = await this.sanctions.of(accountId);
    return { accountId, possible, sanctions: rows.map((row) => ({ ...row, viewerCanLift: !row.liftedAt && possible.includes(row.kind) && (!isOpen(row) || hasRole(actor, Role.ADMIN)) })) };
  }

  /** What keeps the actor from writing, told to them. */
  async own(actor: Actor): Promise<SanctionRow | null> {
    return actor.accountId !== undefined && actor.state === 'silenced' ? ((await this.sanctions.running(actor.accountId)) ?? null) : null;
  }
}

const isOpen = ({ kind, until }: SanctionRow) => kind !== SanctionKind.WARNING && until === null;
