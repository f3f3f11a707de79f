import { Decision, LIMITS, type ReportReason, ReportOutcome, ReviewKind, ReviewSubject } from '@helpcommons/shared';
import { Injectable } from '@nestjs/common';
import { type Actor, isMember, type Member } from '../../../platform/access/actor.ts';
import { AuditLog } from '../../../platform/audit/audit-log.ts';
import { Database } from '../../../platform/database/database.ts';
import { Conflict, unauthenticated } from '../../../platform/errors/errors.ts';
import { Validation } from '../../../platform/errors/validation.ts';
import { ReportsRepository } from '../data/reports.repository.ts';
import { type Choice, lasts, needsReason, possible, upholds } from '../domain/decisions.ts';
import { moderatedBy } from '../domain/policy.ts';
import type { ItemRow } from '../domain/records.ts';
import { ItemGate } from './support/item-gate.ts';
import { Outcomes } from './support/outcomes.ts';
import { Penalties } from './support/penalties.ts';
import { Queue } from './support/queue.ts';

export interface DecideInput {
  item: string;
  decision: Decision;
  /** Told to the author. */
  reason?: string | undefined;
  /** Of a silence or suspension. */
  until?: Date | undefined;
  /** As what it is removed: spam and abuse cost reputation. What most reports said where it is not given. */
  category?: ReportReason | undefined;
  /** Of `edit`. */
  body?: string | undefined;
  title?: string | undefined;
}

/** An item is decided once, by whoever is first. */
@Injectable()
export class DecideItem {
  constructor(
    private readonly db: Database,
    private readonly gate: ItemGate,
    private readonly outcomes: Outcomes,
    private readonly queue: Queue,
    private readonly reports: ReportsRepository,
    private readonly penalties: Penalties,
    private readonly audit: AuditLog,
  ) {}

  /** @throws InvalidInput, Conflict ALREADY_DECIDED, CLAIMED, NOT_POSSIBLE, OWN_POST, SAME_MODERATOR, AppError NOT_FOUND */
  async execute(actor: Actor, input: DecideInput): Promise<string> {
    if (!isMember(actor)) throw unauthenticated();
    return this.db.transaction(async () => {
      const { item, siblings } = await this.gate.forDecision(actor, input.item);
      if (!possible(item, moderatedBy(actor) === 'all').includes(input.decision)) throw new Conflict('NOT_POSSIBLE', 'This cannot be decided here');
      const choice = check(item, input);
      const decisionId = await this.outcomes.apply(actor, item, siblings, choice);
      if (choice.decision !== Decision.ESCALATE) await this.close(actor, item, choice.decision);
      await this.audit.record(actor, {
        action: `review.${choice.decision}`, subject: { type: subjectOf(item), id: item.subjectId }, spaceId: item.spaceId, reason: choice.reason,
        before: { item: item.id, kind: item.kind, rule: item.rule }, after: { decision: decisionId, ...(choice.until && { until: choice.until }) },
      });
      return item.id;
    });
  }

  private async close(actor: Member, item: ItemRow, decision: Decision): Promise<void> {
    if (item.kind === ReviewKind.REPORT) {
      await this.reports.settle(item.id, upholds(decision) ? ReportOutcome.UPHELD : ReportOutcome.DISMISSED);
      if (upholds(decision)) await this.penalties.wasRight(item, actor.accountId);
    }
    await this.queue.close(item, 'decided', decision, actor.accountId);
  }
}

const subjectOf = ({ subjectType }: ItemRow) => (subjectType === ReviewSubject.POST ? 'post' : subjectType === ReviewSubject.ARTICLE ? 'article' : 'account');

function check(item: ItemRow, { decision, reason, until, category, body, title }: DecideInput): Choice {
  const v = new Validation();
  const why = v.text('reason', reason, { min: 3, ...LIMITS.reason, required: needsReason(item.kind, decision) });
  if (lasts(decision) && until === undefined) v.add('until', 'REQUIRED', 'is required');
  if (until !== undefined && !(until.getTime() > Date.now())) v.add('until', 'INVALID', 'lies in the past');
  if (decision === Decision.EDIT && (body === undefined || body.trim() === '')) v.add('body', 'REQUIRED', 'is required');
  v.done();
  return { decision, reason: why, until: lasts(decision) ? (until ?? null) : null, category: category ?? null, body, title };
}
