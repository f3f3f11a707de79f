import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../platform/access/actor.ts';
import { AuditLog } from '../../../../platform/audit/audit-log.ts';
import { Settings } from '../../../../platform/config/settings.ts';
import { InvalidInput } from '../../../../platform/errors/errors.ts';
import { EventBus } from '../../../../platform/events/event-bus.ts';
import { OpportunitiesRepository } from '../../data/opportunities.repository.ts';
import type { Opportunity } from '../../data/opportunity.entity.ts';
import { changesOf, type FieldChange, type Fields } from '../../domain/opportunity.ts';
import { closedAt } from '../../domain/stage.ts';
import { OpportunityChanged, OpportunityMarked } from '../../events.ts';

/** Saves an opportunity with its history, its entry in the audit log and its event. */
@Injectable()
export class OpportunityWriter {
  constructor(
    private readonly opportunities: OpportunitiesRepository,
    private readonly audit: AuditLog,
    private readonly events: EventBus,
    private readonly settings: Settings,
  ) {}

  get currency(): string {
    return this.settings.get('opportunities.currency');
  }

  /** @throws InvalidInput when nobody of the sales side has that id */
  async checkOwner(ownerId: string | null): Promise<void> {
    if (ownerId !== null && !(await this.opportunities.mayOwn(ownerId))) throw new InvalidInput([{ field: 'owner', code: 'UNKNOWN', message: 'is nobody who works with opportunities' }]);
  }

  async create(actor: Actor, opportunity: Opportunity, spaceId: string | null, note: string): Promise<void> {
    await this.opportunities.insert(opportunity);
    if (note !== '') await this.opportunities.addNote(opportunity.id, actor.accountId ?? null, note);
    const after = told(changesOf({}, rowFields(opportunity)), 'after');
    await this.audit.record(actor, { action: 'opportunity.mark', subject: { type: 'opportunity', id: opportunity.id }, spaceId, after });
    this.events.emit(OpportunityMarked, { opportunityId: opportunity.id });
  }

  /** Nothing happens where nothing differs. */
  async change(actor: Actor, opportunity: Opportunity, spaceId: string | null, to: Fields): Promise<void> {
    const changes = changesOf(rowFields(opportunity), to);
    if (changes.length === 0) return;
    const now = new Date();
    const { value, ...rest } = to;
    const closed = closedAt(opportunity, to.stage, now);
    Object.assign(opportunity, rest, { value: value === null ? null : String(value), closedAt: closed, updatedAt: now, version: opportunity.version + 1 });
    await this.opportunities.save(opportunity);
    await this.opportunities.addChanges(opportunity.id, opportunity.version, actor.accountId ?? null, changes);
    await this.audit.record(actor, {
      action: changes.some((c) => c.field === 'stage') ? 'opportunity.stage' : 'opportunity.change', subject: { type: 'opportunity', id: opportunity.id }, spaceId,
      reason: to.outcome ?? '', before: told(changes, 'before'), after: told(changes, 'after'),
    });
    this.events.emit(OpportunityChanged, { opportunityId: opportunity.id });
  }

  async note(actor: Actor, opportunity: Opportunity, spaceId: string | null, text: string): Promise<void> {
    await this.opportunities.addNote(opportunity.id, actor.accountId ?? null, text);
    await this.audit.record(actor, { action: 'opportunity.note', subject: { type: 'opportunity', id: opportunity.id }, spaceId, after: { note: text } });
    this.events.emit(OpportunityChanged, { opportunityId: opportunity.id });
  }
}

export function rowFields(o: Opportunity): Fields {
  const { interest, stage, outcome, ownerId, value, currency, dueOn, contactBasis, crmReference } = o;
  return { interest, stage, outcome, ownerId, value: value === null ? null : Number(value), currency, dueOn, contactBasis, crmReference };
}

const told = (changes: readonly FieldChange[], side: 'before' | 'after') => Object.fromEntries(changes.map((c) => [c.field, c[side]]));
