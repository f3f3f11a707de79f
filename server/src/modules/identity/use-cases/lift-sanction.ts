import { LIMITS, Role, SanctionKind } from '@helpcommons/shared';
import { Injectable } from '@nestjs/common';
import { type Actor, hasRole } from '../../../platform/access/actor.ts';
import { AuditLog } from '../../../platform/audit/audit-log.ts';
import { Database } from '../../../platform/database/database.ts';
import { Conflict, forbidden, notFound } from '../../../platform/errors/errors.ts';
import { Validation } from '../../../platform/errors/validation.ts';
import { EventBus } from '../../../platform/events/event-bus.ts';
import { type SanctionRow, SanctionsRepository } from '../data/sanctions.repository.ts';
import { SanctionLifted } from '../events.ts';
import { assertMaySanction } from './sanction-policy.ts';
import { SanctionSubjects } from './sanction-subjects.ts';

/** Takes a warning, silence or suspension back, also one whose time is over: it was wrong, and the history says so. */
@Injectable()
export class LiftSanction {
  constructor(
    private readonly db: Database,
    private readonly events: EventBus,
    private readonly audit: AuditLog,
    private readonly sanctions: SanctionsRepository,
    private readonly subjects: SanctionSubjects,
  ) {}

  /** Answers whose it was. @throws InvalidInput, Conflict ALREADY_LIFTED, OWN_ACCOUNT, STAFF_ACCOUNT, AppError FORBIDDEN, NOT_FOUND */
  execute(actor: Actor, sanctionId: string, given: string): Promise<string> {
    return this.db.transaction(async () => {
      const found = await this.sanctions.byId(sanctionId);
      if (!found) throw notFound('This sanction');
      const subject = await this.subjects.locked(found.accountId);
      assertMaySanction(actor, subject, found.kind);
      if (isOpen(found) && !hasRole(actor, Role.ADMIN)) throw forbidden('Only an admin lifts what has no end');
      const check = new Validation();
      const reason = check.text('reason', given, { min: 3, max: LIMITS.reason.max });
      check.done();
      if ((await this.sanctions.byId(sanctionId))?.liftedAt) throw new Conflict('ALREADY_LIFTED', 'This was lifted already');
      await this.sanctions.lift(sanctionId, actor.accountId ?? null, reason);
      if (found.kind !== SanctionKind.WARNING) await this.subjects.settle(subject);
      await this.audit.record(actor, { action: 'account.lift', subject: { type: 'account', id: found.accountId }, reason, before: { sanction: sanctionId, kind: found.kind, until: found.until, reason: found.reason } });
      this.events.emit(SanctionLifted, { sanctionId, accountId: found.accountId, kind: found.kind });
      return found.accountId;
    });
  }
}

const isOpen = ({ kind, until }: SanctionRow) => kind !== SanctionKind.WARNING && until === null;
