import { Confidence } from '@helpcommons/shared';
import { Injectable } from '@nestjs/common';
import { guest, system } from '../../../platform/access/actor.ts';
import { newContext } from '../../../platform/graphql/context.ts';
import { ArticleReader, type Envelope, Envelopes, saysSomething, ServableArticles } from '../../knowledge/index.ts';
import type { SimilarHit } from '../../search/index.ts';
import { ThreadReader } from '../../threads/index.ts';

/** What may be served of what was found. */
@Injectable()
export class ServableHits {
  constructor(
    private readonly servable: ServableArticles,
    private readonly articles: ArticleReader,
    private readonly threads: ThreadReader,
    private readonly envelopes: Envelopes,
  ) {}

  /** By id of the hit: what speaks for it. A thread and its article are one; what says nothing, such as thanks, is not served. */
  async of(hits: readonly SimilarHit[], allowNotValidated: boolean): Promise<Map<string, Envelope>> {
    const threads = hits.filter((h) => h.type === 'thread').map((h) => h.id);
    const [byId, byThread] = await Promise.all([
      this.servable.byIds(hits.flatMap((h) => (h.type === 'article' ? [h.id] : [])), { allowNotValidated }),
      this.servable.byThreads(threads, { allowNotValidated }),
    ]);
    const articles = [...byId, ...byThread];
    const ofArticles = await this.envelopes.ofArticles(articles.map(([, a]) => a));
    const found = [...articles.map(([id], i) => [id, ofArticles[i]!] as const), ...(await this.answers(threads.filter((id) => !byThread.has(id))))];
    return new Map(found.filter(([, e]) => e.confidence === Confidence.VALIDATED || saysSomething(e.answer.text)));
  }

  /** Accepted answers of threads without an article. Where there is one, it speaks for the thread: what is not validated, archived or withdrawn is not served through its source. */
  private async answers(threadIds: readonly string[]): Promise<[string, Envelope][]> {
    const asGuest = newContext(guest());
    const asSystem = newContext(system);
    const solutions = await Promise.all(threadIds.map(async (id) => {
      const [thread, article] = await Promise.all([this.threads.findThread(asGuest, id), this.articles.ofThread(asSystem, id)]);
      return thread?.solutionId && !article ? [{ id, solutionId: thread.solutionId }] : [];
    }));
    const open = solutions.flat();
    const envelopes = await this.envelopes.ofAnswers(open.map((s) => s.solutionId));
    return open.flatMap(({ id, solutionId }) => (envelopes.has(solutionId) ? [[id, envelopes.get(solutionId)!] as [string, Envelope]] : []));
  }
}
