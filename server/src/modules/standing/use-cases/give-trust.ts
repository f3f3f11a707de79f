import { LIMITS, Role } from '@helpcommons/shared';
import { Injectable } from '@nestjs/common';
import { type Actor, hasRole } from '../../../platform/access/actor.ts';
import { AuditLog } from '../../../platform/audit/audit-log.ts';
import { Database } from '../../../platform/database/database.ts';
import { forbidden, notFound } from '../../../platform/errors/errors.ts';
import { Validation } from '../../../platform/errors/validation.ts';
import { EventBus } from '../../../platform/events/event-bus.ts';
import { TrustRepository } from '../data/trust.repository.ts';
import { TrustLevelChanged } from '../events.ts';

const BY_HAND = 4;

/** The highest level is not earned: an admin gives it and takes it back, with a reason. What was earned before is there again then. */
@Injectable()
export class GiveTrust {
  constructor(
    private readonly db: Database,
    private readonly events: EventBus,
    private readonly audit: AuditLog,
    private readonly trust: TrustRepository,
  ) {}

  /** @throws InvalidInput, AppError FORBIDDEN, NOT_FOUND */
  execute(actor: Actor, { account: accountId, given, reason: why }: { account: string; given: boolean; reason: string }): Promise<string> {
    if (!hasRole(actor, Role.ADMIN) || (actor.client && !actor.client.scopes.includes('admin'))) throw forbidden();
    const v = new Validation();
    const reason = v.text('reason', why, { min: 3, ...LIMITS.reason });
    v.done();
    return this.db.transaction(async () => {
      const now = await this.trust.lock(accountId);
      if (!now) throw notFound('This account');
      const to = given ? BY_HAND : (now.before ?? 0);
      if ((now.level === BY_HAND) === given) return accountId;
      await this.trust.change([{ accountId, from: now.level, to }]);
      await this.trust.rememberLevel(accountId, given ? now.level : null);
      await this.audit.record(actor, { action: 'account.trust', subject: { type: 'account', id: accountId }, reason, before: { trustLevel: now.level }, after: { trustLevel: to } });
      this.events.emit(TrustLevelChanged, { accountId, from: now.level, to, byId: actor.accountId ?? null });
      return accountId;
    });
  }
}
