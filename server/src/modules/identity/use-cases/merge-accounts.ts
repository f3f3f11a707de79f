import { AccountState, LIMITS } from '@helpcommons/shared';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.ts';
import { AuditLog } from '../../../platform/audit/audit-log.ts';
import { Database } from '../../../platform/database/database.ts';
import { Conflict, notFound } from '../../../platform/errors/errors.ts';
import { Validation } from '../../../platform/errors/validation.ts';
import { EventBus } from '../../../platform/events/event-bus.ts';
import { MergingRepository } from '../data/merging.repository.ts';
import { AccountsMerged } from '../events.ts';
import { administrator } from './in-person.ts';
import { SanctionSubjects } from './sanction-subjects.ts';

export interface MergePreview {
  fromId: string;
  intoId: string;
  /** Rows that move, by what they are. */
  counts: { what: string; count: number }[];
}

/** One person had two accounts: whatever belongs to the one goes on under the other. For admins; it is not undone. */
@Injectable()
export class MergeAccounts {
  constructor(
    private readonly db: Database,
    private readonly events: EventBus,
    private readonly audit: AuditLog,
    private readonly merging: MergingRepository,
    private readonly subjects: SanctionSubjects,
  ) {}

  /** What would move. @throws Conflict SAME_ACCOUNT, OWN_ACCOUNT, AppError FORBIDDEN, NOT_FOUND */
  async preview(actor: Actor, fromId: string, into: string): Promise<MergePreview> {
    administrator(actor);
    const intoId = idIn(into);
    await this.both(actor, fromId, intoId);
    const counts = await this.merging.counts(fromId);
    return { fromId, intoId, counts: [...counts].map(([what, count]) => ({ what, count })) };
  }

  /** Answers the account that goes on. @throws InvalidInput, Conflict SAME_ACCOUNT, OWN_ACCOUNT, LAST_ADMIN, AppError FORBIDDEN, NOT_FOUND */
  execute(actor: Actor, { from: fromId, into, reason: given }: { from: string; into: string; reason: string }): Promise<string> {
    administrator(actor);
    const intoId = idIn(into);
    const check = new Validation();
    const reason = check.text('reason', given, { min: 3, max: LIMITS.reason.max });
    check.done();
    return this.db.transaction(async () => {
      await this.both(actor, fromId, intoId);
      const counts = Object.fromEntries(await this.merging.counts(fromId));
      await this.merging.move(fromId, intoId);
      await this.merging.close(fromId, intoId);
      await this.settle(intoId);
      await this.audit.record(actor, { action: 'account.merge', subject: { type: 'account', id: fromId }, reason, after: { into: intoId, moved: counts } });
      this.events.emit(AccountsMerged, { fromId, intoId });
      return intoId;
    });
  }

  /** Who was kept from writing or signing in still is. @throws Conflict LAST_ADMIN */
  private async settle(accountId: string): Promise<void> {
    const subject = await this.subjects.locked(accountId);
    const { state } = await this.subjects.settle(subject);
    if (state !== AccountState.ACTIVE) await this.subjects.keepAnAdmin(subject);
  }

  private async both(actor: Actor, fromId: string, intoId: string): Promise<void> {
    if (fromId === intoId) throw new Conflict('SAME_ACCOUNT', 'This is the same account');
    if (fromId === actor.accountId) throw new Conflict('OWN_ACCOUNT', 'Nobody merges the account they are signed in to into another one');
    const rows = await this.merging.lock([fromId, intoId]);
    if (rows.length < 2 || rows.some((row) => row.state === 'erased')) throw notFound('One of the accounts');
  }
}

/** As people have it at hand: the id, or the address of the profile. */
const idIn = (given: string): string => /(?:^|\/)(u[0-9a-z]{14})(?:\/|$)/.exec(given.trim())?.[1] ?? given.trim();
