import { likelihood } from './logistic.ts';

/** What a question and a title have in common; shares of weight, 0 to 1. */
export interface Overlap {
  /** Telling words of the question. */
  asked: number;
  questionInTitle: number;
  titleInQuestion: number;
}

/** What says whether something was asked before. Nothing in it depends on which engine found it, nor on how large the community is. */
export interface Signals {
  /** The question's score ÷ its score against itself: how much of what it says the title says. */
  questionInTitle: number;
  /** The same the other way round. */
  titleInQuestion: number;
  /** How much closer it is than the next best, which is about something else. */
  lead: number;
  /** Telling words of the question, on a logarithmic scale: chance is soon like a short question. */
  length: number;
  /** Of the vectors of both texts, where there are vectors. */
  cosine?: number;
}

export interface Weights extends Record<Exclude<keyof Signals, 'cosine'>, number> {
  base: number;
  cosine?: number;
}

const LEXICAL = ['questionInTitle', 'titleInQuestion', 'lead', 'length'] as const;
export const namesOf = (withVectors: boolean) => (withVectors ? ([...LEXICAL, 'cosine'] as const) : LEXICAL);

/** 0 to 1. */
export function certainty(signals: Signals, weights: Weights): number {
  const names = namesOf(weights.cosine !== undefined);
  return likelihood({ base: weights.base, weights: names.map((n) => weights[n]!) }, names.map((n) => signals[n]!));
}

/** Both are about the same when each says what the other says. */
function closeness({ questionInTitle, titleInQuestion }: Overlap): number {
  const both = questionInTitle + titleInQuestion;
  return both === 0 ? 0 : Math.sqrt((questionInTitle * 2 * questionInTitle * titleInQuestion) / both);
}

/** @param others that are about something else */
export function signalsOf(overlap: Overlap, others: readonly Overlap[], cosine?: number): Signals {
  const { asked, questionInTitle, titleInQuestion } = overlap;
  const next = Math.max(0, ...others.map(closeness));
  return { questionInTitle, titleInQuestion, lead: closeness(overlap) - next, length: Math.log(1 + asked), ...(cosine !== undefined && { cosine }) };
}
