import { ContactBasis, OpportunityStage } from '@helpcommons/shared';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.ts';
import { Database } from '../../../platform/database/database.ts';
import { newId } from '../../../platform/database/ids.ts';
import { badInput, Conflict, forbidden, notFound } from '../../../platform/errors/errors.ts';
import { cleanText } from '../../../platform/errors/validation.ts';
import { ThreadGate, writer } from '../../threads/index.ts';
import { OpportunitiesRepository } from '../data/opportunities.repository.ts';
import { Opportunity } from '../data/opportunity.entity.ts';
import { ProposalsRepository } from '../data/proposals.repository.ts';
import type { Fields } from '../domain/opportunity.ts';
import { maySee, mayMark, mayWork } from '../domain/policy.ts';
import { closedAt } from '../domain/stage.ts';
import { fieldsOf, type OpportunityInput } from './support/opportunity-fields.ts';
import { OpportunityWriter } from './support/opportunity-writer.ts';

export interface MarkInput extends OpportunityInput {
  /** One of them. */
  thread?: string | null | undefined;
  post?: string | null | undefined;
  person?: string | null | undefined;
}

type Subject = Pick<Opportunity, 'threadId' | 'postId' | 'accountId'> & { id: string; spaceId: string | null };

const NOTHING: Fields = {
  interest: '', stage: OpportunityStage.SPOTTED, outcome: null, ownerId: null, value: null, currency: null, dueOn: null, contactBasis: ContactBasis.NONE, crmReference: null,
};

/** Somebody might buy something: seen in a post, a thread or a person. */
@Injectable()
export class MarkOpportunity {
  constructor(
    private readonly db: Database,
    private readonly gate: ThreadGate,
    private readonly opportunities: OpportunitiesRepository,
    private readonly proposals: ProposalsRepository,
    private readonly writer: OpportunityWriter,
  ) {}

  /**
   * The id; undefined for an expert, who marks and is told nothing of what is there.
   * @throws Conflict ALREADY_MARKED for staff, when the same thing is marked for the same product and still open
   */
  async execute(actor: Actor, input: MarkInput): Promise<string | undefined> {
    const marker = writer(actor);
    return this.db.transaction(async () => {
      const subject = await this.subject(marker, input);
      if (!mayMark(marker, subject.spaceId)) throw forbidden();
      const sees = maySee(marker, subject.spaceId);
      const fields = fieldsOf({ ...input, interest: input.interest ?? '' }, NOTHING, this.writer.currency);
      if (!mayWork(marker, subject.spaceId) && hasMoreThanAMark(fields)) throw forbidden();
      await this.writer.checkOwner(fields.ownerId);
      await this.opportunities.lockSubject(subject.id);
      if (await this.opportunities.openOf(subject, fields.interest)) {
        if (!sees) return undefined;
        throw new Conflict('ALREADY_MARKED', 'This is marked for the same product already');
      }
      const proposed = subject.postId !== null && (await this.proposals.settle(subject.postId, 'accepted', marker.accountId));
      const { threadId, postId, accountId, spaceId } = subject;
      const opportunity = toRow({ threadId, postId, accountId }, fields, marker.accountId, proposed);
      await this.writer.create(marker, opportunity, spaceId, cleanText(input.note ?? '', true).trim());
      return sees ? opportunity.id : undefined;
    });
  }

  private async subject(actor: Actor, { thread, post, person }: MarkInput): Promise<Subject> {
    if ([thread, post, person].filter((id) => id != null).length !== 1) throw badInput('Give one of thread, post and person');
    if (post != null) {
      const open = await this.gate.post(actor, post);
      return { id: post, threadId: null, postId: open.post.id, accountId: open.post.authorId, spaceId: open.thread.spaceId };
    }
    if (thread != null) {
      const open = await this.gate.thread(actor, thread);
      return { id: thread, threadId: open.thread.id, postId: null, accountId: open.thread.authorId, spaceId: open.thread.spaceId };
    }
    if (!(await this.opportunities.personExists(person!))) throw notFound('This member');
    return { id: person!, threadId: null, postId: null, accountId: person!, spaceId: null };
  }
}

/** What only those may set who go on working with it. */
const hasMoreThanAMark = (f: Fields) => f.stage !== OpportunityStage.SPOTTED || f.ownerId !== null || f.crmReference !== null;

function toRow(subject: Pick<Opportunity, 'threadId' | 'postId' | 'accountId'>, { value, ...fields }: Fields, markedById: string, proposed: boolean): Opportunity {
  const now = new Date();
  const closed = closedAt({ stage: fields.stage, closedAt: null }, fields.stage, now);
  return { id: newId('opportunity'), ...subject, ...fields, value: value === null ? null : String(value), markedById, markedAt: now, proposed, closedAt: closed, updatedAt: now, version: 1 };
}
