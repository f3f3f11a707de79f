import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.ts';
import { AuditLog } from '../../../platform/audit/audit-log.ts';
import { Database } from '../../../platform/database/database.ts';
import { Conflict, forbidden, notFound } from '../../../platform/errors/errors.ts';
import { writer } from '../../threads/index.ts';
import { ProposalsRepository } from '../data/proposals.repository.ts';
import { mayWork } from '../domain/policy.ts';

/** It is no opportunity: the model learns from that. */
@Injectable()
export class DeclineProposal {
  constructor(
    private readonly db: Database,
    private readonly proposals: ProposalsRepository,
    private readonly audit: AuditLog,
  ) {}

  /** @throws Conflict ALREADY_DECIDED when somebody else was faster */
  async execute(actor: Actor, postId: string): Promise<void> {
    const worker = writer(actor);
    await this.db.transaction(async () => {
      const proposal = await this.proposals.find(worker, postId);
      if (!proposal) throw notFound('This proposal');
      if (!mayWork(worker, proposal.spaceId)) throw forbidden();
      if (!(await this.proposals.settle(postId, 'declined', worker.accountId))) throw new Conflict('ALREADY_DECIDED', 'Somebody else decided it meanwhile');
      await this.audit.record(worker, { action: 'opportunity.decline', subject: { type: 'post', id: postId }, spaceId: proposal.spaceId });
    });
  }
}
