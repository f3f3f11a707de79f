import { Role } from '@helpcommons/shared';
import { Injectable, Logger } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.ts';
import { AuditLog } from '../../../platform/audit/audit-log.ts';
import { Database } from '../../../platform/database/database.ts';
import { Conflict, notFound } from '../../../platform/errors/errors.ts';
import { Validation } from '../../../platform/errors/validation.ts';
import { AccountsRepository } from '../data/accounts.repository.ts';
import { GrantsRepository } from '../data/grants.repository.ts';
import { administrator } from './in-person.ts';

export interface GrantInput {
  account: string;
  role: Role;
  /** Slug; none: everywhere. */
  space?: string | null | undefined;
  until?: Date | null | undefined;
}

/** Roles that are of the whole community. */
const EVERYWHERE: readonly Role[] = [Role.ADMIN, Role.SALES];

/** An admin gives and takes roles; somebody always stays admin. Answers whose they are. */
@Injectable()
export class ChangeRoles {
  private readonly log = new Logger(ChangeRoles.name);

  constructor(
    private readonly db: Database,
    private readonly accounts: AccountsRepository,
    private readonly grants: GrantsRepository,
    private readonly audit: AuditLog,
  ) {}

  /** @throws InvalidInput, Conflict LAST_ADMIN, AppError NOT_FOUND */
  grant(actor: Actor, { account: accountId, role, space, until = null }: GrantInput): Promise<string> {
    administrator(actor);
    return this.db.transaction(async () => {
      if (!(await this.accounts.exists(accountId))) throw notFound('This account');
      const check = new Validation();
      const spaceId = space ? await this.grants.spaceId(space) : null;
      if (spaceId === undefined) check.add('space', 'UNKNOWN', 'is not a space');
      if (spaceId && EVERYWHERE.includes(role)) check.add('space', 'INVALID', 'cannot be given: this role is of the whole community');
      if (until && !(until.getTime() > Date.now())) check.add('until', 'INVALID', 'lies in the past');
      check.done();
      const before = role === Role.ADMIN ? await this.grants.lastingAdmins() : 0;
      await this.grants.put({ accountId, role, spaceId: spaceId ?? null, grantedBy: actor.accountId ?? null, until });
      if (before > 0) await this.keepAnAdmin();
      await this.audit.record(actor, { action: 'role.grant', subject: { type: 'account', id: accountId }, spaceId, after: { role, space: space ?? null, until } });
      this.log.log(`${actor.accountId ?? actor.kind} granted ${role}${space ? ` in ${space}` : ''} to ${accountId}`);
      return accountId;
    });
  }

  /** @throws Conflict LAST_ADMIN, AppError NOT_FOUND */
  revoke(actor: Actor, grantId: string): Promise<string> {
    administrator(actor);
    return this.db.transaction(async () => {
      await this.grants.lastingAdmins();
      const removed = await this.grants.remove(grantId);
      if (!removed) throw notFound('This role');
      if (removed.role === Role.ADMIN) await this.keepAnAdmin();
      await this.audit.record(actor, { action: 'role.revoke', subject: { type: 'account', id: removed.accountId }, spaceId: removed.spaceId, before: { role: removed.role, space: removed.spaceId, until: removed.until } });
      this.log.log(`${actor.accountId ?? actor.kind} revoked ${removed.role} of ${removed.accountId}`);
      return removed.accountId;
    });
  }

  private async keepAnAdmin(): Promise<void> {
    if ((await this.grants.lastingAdmins()) === 0) throw new Conflict('LAST_ADMIN', 'Somebody has to stay admin');
  }
}
