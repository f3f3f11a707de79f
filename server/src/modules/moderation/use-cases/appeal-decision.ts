import { LIMITS, ReviewKind } from '@helpcommons/shared';
import { Injectable } from '@nestjs/common';
import { type Actor, isMember } from '../../../platform/access/actor.ts';
import { Database } from '../../../platform/database/database.ts';
import { newId } from '../../../platform/database/ids.ts';
import { Conflict, notFound, unauthenticated } from '../../../platform/errors/errors.ts';
import { Validation } from '../../../platform/errors/validation.ts';
import { DecisionsRepository } from '../data/decisions.repository.ts';
import { mayAppeal } from '../domain/appeals.ts';
import { Queue } from './support/queue.ts';

/** The author asks that somebody else looks at it; also those may who are silenced, or they could never. */
@Injectable()
export class AppealDecision {
  constructor(
    private readonly db: Database,
    private readonly decisions: DecisionsRepository,
    private readonly queue: Queue,
  ) {}

  /** Answers the decision's id. @throws InvalidInput, Conflict ALREADY_APPEALED, NOT_APPEALABLE, AppError NOT_FOUND */
  async execute(actor: Actor, decisionId: string, given: string): Promise<string> {
    if (!isMember(actor)) throw unauthenticated();
    const v = new Validation();
    const text = v.text('text', given, { min: 3, max: LIMITS.comment.max, raw: true });
    v.done();
    return this.db.transaction(async () => {
      const decision = await this.decisions.lock(decisionId);
      if (!decision || decision.authorId !== actor.accountId) throw notFound('This decision');
      if (await this.decisions.isAppealed(decision.id)) throw new Conflict('ALREADY_APPEALED', 'You appealed this already');
      if (!mayAppeal(decision)) throw new Conflict('NOT_APPEALABLE', 'This does not hold any more');
      const { id: itemId } = await this.queue.open({ ...decision, kind: ReviewKind.APPEAL, refId: decision.id, rule: decision.rule });
      await this.decisions.appeal({ id: newId('appeal'), decisionId: decision.id, itemId, accountId: actor.accountId, text });
      return decision.id;
    });
  }
}
