import { Injectable } from '@nestjs/common';
import type { Envelope } from '../../knowledge/index.ts';
import type { SimilarHit } from '../../search/index.ts';
import { type AbstainReason, ANSWERING } from '../domain/answering.ts';
import { certainty } from '../domain/certainty.ts';
import { AnswerRules } from './answer-rules.ts';
import { type Asked, type Known, WeighKnown } from './weigh-known.ts';

export type Outcome = { envelope: Envelope; score: number } | { reason: AbstainReason; near: SimilarHit[] };

/** The best thing that is known, as it was written, or nothing: nothing is made up here. */
@Injectable()
export class AnswerQuestion {
  constructor(
    private readonly weigh: WeighKnown,
    private readonly rules: AnswerRules,
  ) {}

  async execute(asked: Asked): Promise<Outcome> {
    const { hits, known } = await this.weigh.execute(asked);
    const near = hits.slice(0, ANSWERING.near);
    const [first] = known;
    if (!first) return { reason: 'NOTHING_FOUND', near };
    if (first.asked < ANSWERING.minWords) return { reason: 'QUESTION_TOO_SHORT', near };
    const best = known.find((k) => k.envelope);
    if (best && this.isSure(best)) return { envelope: best.envelope!, score: this.scoreOf(best) };
    return { reason: this.isSure(first) ? 'NOTHING_VALIDATED' : 'NOT_SURE_ENOUGH', near };
  }

  private ruleFor = ({ signals }: Known) => this.rules.for(signals.cosine !== undefined);
  private scoreOf = (known: Known): number => Math.round(1000 * certainty(known.signals, this.ruleFor(known).weights)) / 1000;
  private isSure = (known: Known): boolean => certainty(known.signals, this.ruleFor(known).weights) >= this.ruleFor(known).threshold;
}
