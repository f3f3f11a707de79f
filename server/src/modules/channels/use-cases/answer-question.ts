import { Injectable } from '@nestjs/common';
import { guest, system } from '../../../platform/access/actor.ts';
import { newContext } from '../../../platform/graphql/context.ts';
import { ArticleReader, type Envelope, Envelopes, ServableArticles } from '../../knowledge/index.ts';
import { configOf, FindSimilar, type SimilarHit } from '../../search/index.ts';
import { ThreadReader } from '../../threads/index.ts';
import { WordOverlap } from '../data/word-overlap.repository.ts';
import { type AbstainReason, ANSWERING, certaintyOf } from '../domain/answering.ts';

export interface Asked {
  question: string;
  /** Only knowledge in this language. */
  locale?: string | undefined;
  /** What else the asker said. */
  context?: string | undefined;
  space?: string | undefined;
  includeNotValidated: boolean;
  /** Id of a thread to do without, as if it were not there. */
  except?: string | undefined;
}

export type Outcome = { envelope: Envelope; score: number } | { reason: AbstainReason; near: SimilarHit[] };

interface Candidate { envelope: Envelope; /** What was asked, in Markdown. */ problem: string }

/** The best thing that is known, as it was written, or nothing: nothing is made up here. */
@Injectable()
export class AnswerQuestion {
  constructor(
    private readonly findSimilar: FindSimilar,
    private readonly servable: ServableArticles,
    private readonly articles: ArticleReader,
    private readonly threads: ThreadReader,
    private readonly envelopes: Envelopes,
    private readonly overlap: WordOverlap,
  ) {}

  async execute({ question, locale, context, space, includeNotValidated, except }: Asked): Promise<Outcome> {
    const hits = await this.findSimilar.execute(guest(), { title: question, body: context, locale, space, first: ANSWERING.candidates, ...(except && { except }) });
    const near = hits.slice(0, ANSWERING.near);
    if (hits.length === 0) return { reason: 'NOTHING_FOUND', near };
    const candidates = await this.candidates(hits, includeNotValidated);
    const overlaps = await this.overlap.of(question, candidates.map(({ envelope: { title, language }, problem }) => ({ title, problem, config: configOf(language) })));
    const scored = candidates.map(({ envelope }, i) => ({ envelope, asked: overlaps[i]!.asked, score: certaintyOf(overlaps[i]!) })).toSorted((x, y) => y.score - x.score);
    const [best] = scored;
    if (!best) return { reason: near[0]!.confidence >= ANSWERING.minSimilar ? 'NOTHING_VALIDATED' : 'NOT_SURE_ENOUGH', near };
    if (best.asked < ANSWERING.minWords) return { reason: 'QUESTION_TOO_SHORT', near };
    return best.score >= ANSWERING.minCertainty ? { envelope: best.envelope, score: best.score } : { reason: 'NOT_SURE_ENOUGH', near };
  }

  /** What may be served of what was found; a thread and its article are one. */
  private async candidates(hits: SimilarHit[], allowNotValidated: boolean): Promise<Candidate[]> {
    const threadIds = [...new Set(hits.flatMap((h) => (h.type === 'article' ? [] : [h.id])))];
    const [byId, byThread] = await Promise.all([
      this.servable.byIds(hits.flatMap((h) => (h.type === 'article' ? [h.id] : [])), { allowNotValidated }),
      this.servable.byThreads(threadIds, { allowNotValidated }),
    ]);
    const articles = [...new Map([...byId.values(), ...byThread.values()].map((a) => [a.id, a])).values()];
    const envelopes = await this.envelopes.ofArticles(articles);
    const ofArticles = articles.map((a, i) => ({ envelope: envelopes[i]!, problem: `${a.problemMarkdown}\n${a.environment}` }));
    return [...ofArticles, ...(await this.answers(hits.filter((h) => h.type === 'thread' && !byThread.has(h.id))))];
  }

  /** Accepted answers of threads without an article. Where there is one, it speaks for the thread: what is not validated, archived or withdrawn is not served through its source. */
  private async answers(hits: SimilarHit[]): Promise<Candidate[]> {
    const asGuest = newContext(guest());
    const asSystem = newContext(system);
    const solved = await Promise.all(hits.map(async (hit) => {
      const [thread, article] = await Promise.all([this.threads.findThread(asGuest, hit.id), this.articles.ofThread(asSystem, hit.id)]);
      return thread?.solutionId && !article ? { thread, solutionId: thread.solutionId } : undefined;
    }));
    const open = solved.filter((s) => s !== undefined);
    const envelopes = await this.envelopes.ofAnswers(open.map((s) => s.solutionId));
    return Promise.all(open.flatMap(({ thread, solutionId }) => {
      const envelope = envelopes.get(solutionId);
      if (!envelope) return [];
      return [this.threads.question(asGuest, thread).then((q) => ({ envelope, problem: q.markdown }))];
    }));
  }
}
