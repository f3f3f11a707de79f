import { Injectable } from '@nestjs/common';
import { Settings } from '../../../platform/config/settings.ts';
import type { DomainEvent } from '../../../platform/events/event.ts';
import { Subscribe } from '../../../platform/events/subscribe.ts';
import { AnswerPosted, CommentPosted, QuestionAsked } from '../../threads/events.ts';
import { ProposalsRepository } from '../data/proposals.repository.ts';
import { ProposerRepository } from '../data/proposer.repository.ts';
import { Proposer } from '../use-cases/support/proposer.ts';

/** A post that reads like those that people marked is proposed to them. It is never marked here. */
@Injectable()
export class ProposeOpportunity {
  constructor(
    private readonly posts: ProposerRepository,
    private readonly proposals: ProposalsRepository,
    private readonly proposer: Proposer,
    private readonly settings: Settings,
  ) {}

  @Subscribe('opportunities.propose', QuestionAsked, AnswerPosted, CommentPosted)
  async look({ payload: { postId } }: DomainEvent<{ postId: string }>): Promise<void> {
    const text = await this.posts.candidate(postId);
    const score = text === undefined ? undefined : await this.proposer.score(text);
    if (score !== undefined && score >= this.settings.get('opportunities.propose.sure')) await this.proposals.propose(postId, score);
  }
}
