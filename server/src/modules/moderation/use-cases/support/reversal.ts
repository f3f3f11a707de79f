import { DecisionState, ReviewSubject } from '@helpcommons/shared';
import { Injectable } from '@nestjs/common';
import { ModeratePost } from '../../../threads/index.ts';
import { DecisionsRepository } from '../../data/decisions.repository.ts';
import { ReportsRepository } from '../../data/reports.repository.ts';
import type { DecisionRow } from '../../domain/records.ts';

/** Undoes all that a decision did. Part of the caller's transaction. */
@Injectable()
export class Reversal {
  constructor(
    private readonly decisions: DecisionsRepository,
    private readonly reports: ReportsRepository,
    private readonly posts: ModeratePost,
  ) {}

  async execute(decision: DecisionRow, byId: string): Promise<void> {
    if (decision.state !== DecisionState.STANDING) return;
    await this.decisions.end([decision.id], DecisionState.REVERSED);
    if (decision.itemId !== null) await this.reports.overturn(decision.itemId);
    if (decision.subjectType === ReviewSubject.POST) await this.posts.restore(decision.subjectId, decision.before ?? undefined, { byId, decisionId: decision.id, deleted: true });
  }
}
