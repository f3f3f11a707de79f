import { Role } from '@helpcommons/shared';
import { Injectable } from '@nestjs/common';
import type { Grant } from '../../../platform/access/actor.ts';
import { Conflict, notFound } from '../../../platform/errors/errors.ts';
import { ActorsRepository } from '../data/actors.repository.ts';
import { GrantsRepository } from '../data/grants.repository.ts';
import { SanctionsRepository, type StateRow } from '../data/sanctions.repository.ts';
import { SessionsRepository } from '../data/sessions.repository.ts';

export interface Subject {
  accountId: string;
  grants: readonly Grant[];
  /** As it was before. */
  state: StateRow;
}

/** Who a sanction is about: their row locked, so that decisions about one person come one after the other. */
@Injectable()
export class SanctionSubjects {
  constructor(
    private readonly actors: ActorsRepository,
    private readonly sanctions: SanctionsRepository,
    private readonly sessions: SessionsRepository,
    private readonly grants: GrantsRepository,
  ) {}

  /** @throws AppError NOT_FOUND */
  async locked(accountId: string): Promise<Subject> {
    const state = await this.sanctions.lockAccount(accountId);
    const row = state && (await this.actors.byId(accountId));
    if (!row || row.state === 'erased') throw notFound('This account');
    return { accountId, grants: row.grants, state };
  }

  /** What the sanctions make of the account now. A suspended person is signed out everywhere. */
  async settle({ accountId }: Subject): Promise<StateRow> {
    const now = await this.sanctions.settle(accountId);
    if (now.state === 'suspended') await this.sessions.endAll(accountId);
    return now;
  }

  /** Also when two admins decide about each other at once. @throws Conflict LAST_ADMIN */
  async keepAnAdmin({ accountId, grants }: Subject): Promise<void> {
    if (grants.some((g) => g.role === Role.ADMIN) && (await this.grants.activeAdminsBesides(accountId)) === 0) throw new Conflict('LAST_ADMIN', 'Somebody has to stay admin');
  }
}
