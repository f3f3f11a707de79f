import { DecisionState, ReviewSubject } from '@helpcommons/shared';
import { Injectable } from '@nestjs/common';
import { ModeratePost } from '../../../threads/index.ts';
import { DecisionsRepository } from '../../data/decisions.repository.ts';
import { ReportsRepository } from '../../data/reports.repository.ts';
import type { DecisionRow } from '../../domain/records.ts';
import { Penalties } from './penalties.ts';

/** Undoes all that a decision did. Part of the caller's transaction. */
@Injectable()
export class Reversal {
  constructor(
    private readonly decisions: DecisionsRepository,
    private readonly reports: ReportsRepository,
    private readonly posts: ModeratePost,
    private readonly penalties: Penalties,
  ) {}

  async execute(decision: DecisionRow, byId: string, reason: string): Promise<void> {
    if (decision.state !== DecisionState.STANDING) return;
    await this.decisions.end([decision.id], DecisionState.REVERSED);
    if (decision.itemId !== null) await this.reports.overturn(decision.itemId);
    await this.penalties.waive(decision, byId, reason);
    if (decision.subjectType === ReviewSubject.POST) await this.posts.restore(decision.subjectId, decision.before ?? undefined, { byId, decisionId: decision.id, deleted: true });
  }
}
