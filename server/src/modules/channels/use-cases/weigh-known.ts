import { Injectable } from '@nestjs/common';
import { guest } from '../../../platform/access/actor.ts';
import type { Envelope } from '../../knowledge/index.ts';
import { configOf, FindSimilar, type SimilarHit } from '../../search/index.ts';
import { WordOverlap } from '../data/word-overlap.repository.ts';
import { ANSWERING } from '../domain/answering.ts';
import { type Signals, signalsOf } from '../domain/certainty.ts';
import { ServableHits } from './servable-hits.ts';

export interface Asked {
  question: string;
  /** Only knowledge in this language. */
  locale?: string | undefined;
  /** What else the asker said. */
  context?: string | undefined;
  space?: string | undefined;
  includeNotValidated: boolean;
  /** Ids of threads to do without, and of what was made of them, as if they were not there. */
  except?: readonly string[];
}

/** Something that was asked before. */
export interface Known {
  /** A thread and its article are one. */
  about: string;
  /** What may be served of it. */
  envelope: Envelope | undefined;
  /** Telling words of the question. */
  asked: number;
  signals: Signals;
}

const aboutOf = (hit: SimilarHit): string => hit.threadId ?? hit.id;

/** What is known about a question, best first, with what speaks for it. */
@Injectable()
export class WeighKnown {
  constructor(
    private readonly findSimilar: FindSimilar,
    private readonly servable: ServableHits,
    private readonly overlap: WordOverlap,
  ) {}

  async execute({ question, locale, context, space, includeNotValidated, except = [] }: Asked): Promise<{ hits: SimilarHit[]; known: Known[] }> {
    const found = await this.findSimilar.execute(guest(), { title: question, body: context, locale, space, first: ANSWERING.candidates + 2 * except.length });
    const hits = found.filter((h) => !except.includes(aboutOf(h))).slice(0, ANSWERING.candidates);
    const [overlaps, envelopes] = await Promise.all([this.overlap.of(question, hits.map((h) => ({ title: h.title, config: configOf(h.locale) }))), this.servable.of(hits, includeNotValidated)]);
    const known = hits.map((hit, i): Known => {
      const others = overlaps.filter((_, j) => aboutOf(hits[j]!) !== aboutOf(hit));
      return { about: aboutOf(hit), envelope: envelopes.get(hit.id), asked: overlaps[i]!.asked, signals: signalsOf(overlaps[i]!, others) };
    });
    return { hits, known };
  }
}
