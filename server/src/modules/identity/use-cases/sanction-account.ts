import { LIMITS, Role, SanctionKind } from '@helpcommons/shared';
import { Injectable } from '@nestjs/common';
import { type Actor, hasRole } from '../../../platform/access/actor.ts';
import { AuditLog } from '../../../platform/audit/audit-log.ts';
import { Settings } from '../../../platform/config/settings.ts';
import { Database } from '../../../platform/database/database.ts';
import { Validation } from '../../../platform/errors/validation.ts';
import { EventBus } from '../../../platform/events/event-bus.ts';
import { SanctionsRepository } from '../data/sanctions.repository.ts';
import { AccountSanctioned } from '../events.ts';
import { SanctionSubjects } from './sanction-subjects.ts';
import { assertMaySanction } from './sanction-policy.ts';

export interface SanctionInput {
  account: string;
  kind: SanctionKind;
  /** When it ends by itself: required of a silence and a suspension, unless `untilLifted`; a warning has no end. */
  until?: Date | null | undefined;
  /** For admins alone. */
  untilLifted?: boolean | null | undefined;
  /** The person is told it, as it is. */
  reason: string;
  /** Name of the rule that was broken. */
  rule?: string | null | undefined;
  postId?: string | null | undefined;
  reviewItemId?: string | null | undefined;
}

const ACTIONS = { warning: 'account.warn', silence: 'account.silence', suspension: 'account.suspend' } as const;
const DAY = 86_400_000;
/** Deciding on many posts of one person at once makes one sanction, not many that end within the hour. */
const SAME = 3_600_000;

/** Warns, silences or suspends somebody, and has them told. */
@Injectable()
export class SanctionAccount {
  constructor(
    private readonly db: Database,
    private readonly events: EventBus,
    private readonly audit: AuditLog,
    private readonly settings: Settings,
    private readonly sanctions: SanctionsRepository,
    private readonly subjects: SanctionSubjects,
  ) {}

  /**
   * A silence or suspension that adds nothing to one that is running answers that one and tells nobody.
   * @throws InvalidInput, Conflict OWN_ACCOUNT, STAFF_ACCOUNT, LAST_ADMIN, AppError FORBIDDEN, NOT_FOUND
   */
  execute(actor: Actor, input: SanctionInput): Promise<{ sanctionId: string }> {
    const { account: accountId, kind } = input;
    return this.db.transaction(async () => {
      const subject = await this.subjects.locked(accountId);
      assertMaySanction(actor, subject, kind);
      const { reason, rule, until } = this.check(actor, input);
      const before = await this.running(accountId, kind, until);
      if (before) return { sanctionId: before };
      const sanctionId = await this.sanctions.insert({
        accountId, kind, reason, rule, until, postId: input.postId ?? null, reviewItemId: input.reviewItemId ?? null, byId: actor.accountId ?? null,
      });
      if (kind !== SanctionKind.WARNING) {
        await this.subjects.settle(subject);
        await this.subjects.keepAnAdmin(subject);
      }
      await this.audit.record(actor, { action: ACTIONS[kind], subject: { type: 'account', id: accountId }, reason, before: subject.state, after: { sanction: sanctionId, kind, until } });
      this.events.emit(AccountSanctioned, { sanctionId, accountId, kind });
      return { sanctionId };
    });
  }

  private check(actor: Actor, { kind, until, untilLifted, reason: given, rule: named }: SanctionInput): { reason: string; rule: string | null; until: Date | null } {
    const check = new Validation();
    const reason = check.text('reason', given, { min: 3, max: LIMITS.reason.max });
    const rule = check.text('rule', named, { max: 100 }) || null;
    const end = kind === SanctionKind.WARNING || untilLifted ? null : (until ?? null);
    const days = this.settings.get('sanctions.moderator.days');
    const isAdmin = hasRole(actor, Role.ADMIN);
    if (kind !== SanctionKind.WARNING) {
      if (untilLifted && !isAdmin) check.add('until', 'REQUIRED', 'is required: only an admin may leave the end open');
      else if (!untilLifted && !end) check.add('until', 'REQUIRED', 'is required');
      else if (end && !(end.getTime() > Date.now())) check.add('until', 'INVALID', 'lies in the past');
      else if (end && !isAdmin && end.getTime() > Date.now() + days * DAY) check.add('until', 'TOO_LONG', `lies more than ${days} days ahead`);
    }
    check.done();
    return { reason, rule, until: end };
  }

  private async running(accountId: string, kind: SanctionKind, until: Date | null): Promise<string | undefined> {
    if (kind === SanctionKind.WARNING) return undefined;
    return this.sanctions.holding(accountId, kind, until && new Date(until.getTime() - SAME));
  }
}
