import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.ts';
import { SearchSource } from '../data/source.sql.ts';
import { SearchEngine, type SearchScope, type SimilarHit } from '../domain/engine.ts';
import { FindSimilar } from './find-similar.ts';
import { SearchScopes } from './search-scopes.ts';

const KEPT_MS = 10 * 60_000;
const KEPT = 2_000;

/** What a thread page shows beside the thread. Kept for a while: the page must not cost a search each time. */
@Injectable()
export class SimilarThreads {
  private readonly kept = new Map<string, { at: number; hits: Promise<SimilarHit[]> }>();

  constructor(
    private readonly similar: FindSimilar,
    private readonly scopes: SearchScopes,
    private readonly source: SearchSource,
    private readonly engine: SearchEngine,
  ) {}

  async of(actor: Actor, threadId: string, title: string, first: number): Promise<SimilarHit[]> {
    const scope = this.scopes.of(actor);
    const key = [threadId, title, first, scope.audiences, scope.spaces].join('|');
    const known = this.kept.get(key);
    if (known && Date.now() - known.at < KEPT_MS) return this.stillThere(await known.hits, scope);
    const hits = this.find(actor, threadId, title, first);
    hits.catch(() => this.kept.delete(key));
    this.kept.delete(key);
    this.kept.set(key, { at: Date.now(), hits });
    if (this.kept.size > KEPT) this.kept.delete(this.kept.keys().next().value!);
    return hits;
  }

  /** What was hidden or deleted meanwhile must not be shown a moment longer. */
  private async stillThere(hits: readonly SimilarHit[], scope: SearchScope): Promise<SimilarHit[]> {
    if (hits.length === 0) return [];
    const there = new Set(await this.engine.among(hits.map((h) => h.id), scope));
    return hits.filter((h) => there.has(h.id));
  }

  private async find(actor: Actor, threadId: string, title: string, first: number): Promise<SimilarHit[]> {
    return this.similar.execute(actor, { title, body: await this.source.questionOf(threadId), first, except: threadId });
  }
}
