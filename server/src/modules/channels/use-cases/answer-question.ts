import { Injectable } from '@nestjs/common';
import { guest, system } from '../../../platform/access/actor.ts';
import { newContext } from '../../../platform/graphql/context.ts';
import { ArticleReader, type Envelope, Envelopes, ServableArticles } from '../../knowledge/index.ts';
import { FindSimilar, type SimilarHit } from '../../search/index.ts';
import { ThreadReader } from '../../threads/index.ts';
import { WordCoverage } from '../data/word-coverage.repository.ts';
import { type AbstainReason, ANSWERING } from '../domain/answering.ts';

export interface Asked {
  question: string;
  /** Only knowledge in this language. */
  locale?: string | undefined;
  /** What else the asker said. */
  context?: string | undefined;
  space?: string | undefined;
  includeNotValidated: boolean;
}

export type Outcome = { envelope: Envelope; score: number } | { reason: AbstainReason; near: SimilarHit[] };

interface Candidate { hit: SimilarHit; envelope: Envelope; /** Everything it says, for the comparison with the question. */ text: string }

/** The best thing that is known, as it was written, or nothing: nothing is made up here. */
@Injectable()
export class AnswerQuestion {
  constructor(
    private readonly findSimilar: FindSimilar,
    private readonly servable: ServableArticles,
    private readonly articles: ArticleReader,
    private readonly threads: ThreadReader,
    private readonly envelopes: Envelopes,
    private readonly coverage: WordCoverage,
  ) {}

  async execute({ question, locale, context, space, includeNotValidated }: Asked): Promise<Outcome> {
    const hits = await this.findSimilar.execute(guest(), { title: question, body: context, locale, space, first: ANSWERING.candidates });
    const near = hits.slice(0, ANSWERING.near);
    if (hits.length === 0) return { reason: 'NOTHING_FOUND', near };
    const candidates = await this.candidates(hits, includeNotValidated);
    const covered = await this.coverage.of(question, candidates.map(({ text, envelope }) => ({ text, locale: envelope.language })));
    const scored = candidates.map((c, i) => ({ ...c, ...scoreOf(c.hit, covered[i]!) })).sort((a, b) => b.score - a.score);
    const best = scored.find((c) => c.isSure);
    if (best) return { envelope: best.envelope, score: best.score };
    if (scored.some((c) => c.isTooShort)) return { reason: 'QUESTION_TOO_SHORT', near };
    return { reason: scored.length === 0 && near[0]!.confidence >= ANSWERING.minConfidence ? 'NOTHING_VALIDATED' : 'NOT_SURE_ENOUGH', near };
  }

  /** What may be served of what was found; a thread and its article are one. */
  private async candidates(hits: SimilarHit[], allowNotValidated: boolean): Promise<Candidate[]> {
    const threadIds = [...new Set(hits.flatMap((h) => (h.type === 'article' ? [] : [h.id])))];
    const [byId, byThread] = await Promise.all([
      this.servable.byIds(hits.flatMap((h) => (h.type === 'article' ? [h.id] : [])), { allowNotValidated }),
      this.servable.byThreads(threadIds, { allowNotValidated }),
    ]);
    const articles = new Map(hits.flatMap((hit) => (byId.get(hit.id) ?? byThread.get(hit.id) ?? [])).map((a) => [a.id, a]));
    const hitOf = new Map(hits.toReversed().flatMap((hit) => {
      const article = byId.get(hit.id) ?? byThread.get(hit.id);
      return article ? [[article.id, hit] as const] : [];
    }));
    const list = [...articles.values()];
    const envelopes = await this.envelopes.ofArticles(list);
    const ofArticles = list.map((a, i) => ({ hit: hitOf.get(a.id)!, envelope: envelopes[i]!, text: [a.title, a.problemMarkdown, a.solutionMarkdown, a.environment].join('\n') }));
    return [...ofArticles, ...(await this.answers(hits.filter((h) => h.type === 'thread' && !byThread.has(h.id))))];
  }

  /** Accepted answers of threads without an article. Where there is one, it speaks for the thread: what is not validated, archived or withdrawn is not served through its source. */
  private async answers(hits: SimilarHit[]): Promise<Candidate[]> {
    const asGuest = newContext(guest());
    const asSystem = newContext(system);
    const solved = await Promise.all(hits.map(async (hit) => {
      const [thread, article] = await Promise.all([this.threads.findThread(asGuest, hit.id), this.articles.ofThread(asSystem, hit.id)]);
      return thread?.solutionId && !article ? { hit, thread, solutionId: thread.solutionId } : undefined;
    }));
    const open = solved.filter((s) => s !== undefined);
    const envelopes = await this.envelopes.ofAnswers(open.map((s) => s.solutionId));
    return Promise.all(open.flatMap(({ hit, thread, solutionId }) => {
      const envelope = envelopes.get(solutionId);
      if (!envelope) return [];
      return [this.threads.question(asGuest, thread).then((q) => ({ hit, envelope, text: [thread.title, q.markdown, envelope.answer.text].join('\n') }))];
    }));
  }
}

function scoreOf(hit: SimilarHit, { asked, found }: { asked: number; found: number }) {
  const coverage = asked === 0 ? 0 : found / asked;
  const isTooShort = asked < ANSWERING.minWords;
  const score = Math.round(1000 * Math.sqrt(hit.confidence * coverage)) / 1000;
  const isSure = !isTooShort && hit.confidence >= ANSWERING.minConfidence && coverage >= ANSWERING.minCoverage && score >= ANSWERING.minScore;
  return { isTooShort, isSure, score };
}
