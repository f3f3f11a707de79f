import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.ts';
import { Database } from '../../../platform/database/database.ts';
import type { SimilarHit } from '../domain/engine.ts';
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
    private readonly db: Database,
  ) {}

  of(actor: Actor, threadId: string, title: string, first: number): Promise<SimilarHit[]> {
    const { spaces, audiences } = this.scopes.of(actor);
    const key = [threadId, title, first, audiences, spaces].join('|');
    const known = this.kept.get(key);
    if (known && Date.now() - known.at < KEPT_MS) return known.hits;
    const hits = this.find(actor, threadId, title, first);
    hits.catch(() => this.kept.delete(key));
    this.kept.delete(key);
    this.kept.set(key, { at: Date.now(), hits });
    if (this.kept.size > KEPT) this.kept.delete(this.kept.keys().next().value!);
    return hits;
  }

  private async find(actor: Actor, threadId: string, title: string, first: number): Promise<SimilarHit[]> {
    const row = await this.db.one<{ body: string }>('select left(body, 6000) as body from search_document where id = $1', [threadId]);
    return this.similar.execute(actor, { title, body: row?.body, first, except: threadId });
  }
}
