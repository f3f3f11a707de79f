import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../platform/access/actor.ts';
import { forbidden, notFound } from '../../../../platform/errors/errors.ts';
import { OpportunitiesRepository } from '../../data/opportunities.repository.ts';
import type { Opportunity } from '../../data/opportunity.entity.ts';
import { OpportunityReads } from '../../data/opportunity-reads.repository.ts';
import { mayWork } from '../../domain/policy.ts';

/** Loads the opportunity that a command is about. */
@Injectable()
export class OpportunityAccess {
  constructor(
    private readonly reads: OpportunityReads,
    private readonly opportunities: OpportunitiesRepository,
  ) {}

  /** @throws AppError NOT_FOUND where the actor may not see it, FORBIDDEN where they only read */
  async forUpdate(actor: Actor, id: string): Promise<{ opportunity: Opportunity; spaceId: string | null }> {
    const [seen] = await this.reads.by(actor, 'id', [id]);
    const opportunity = seen ? await this.opportunities.forUpdate(id) : null;
    if (!seen || !opportunity) throw notFound('This opportunity');
    if (!mayWork(actor, seen.spaceId)) throw forbidden();
    return { opportunity, spaceId: seen.spaceId };
  }
}
