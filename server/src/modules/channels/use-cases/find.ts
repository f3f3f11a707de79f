import { Audience, type SearchType, type ThreadState } from '@helpcommons/shared';
import { Injectable } from '@nestjs/common';
import { type Actor, isMember, isStaff } from '../../../platform/access/actor.ts';
import { notFound } from '../../../platform/errors/errors.ts';
import { SearchEngine, type SearchResults, type SimilarHit } from '../../search/index.ts';
import { SpaceCatalog } from '../../spaces/index.ts';

export interface Narrowing {
  /** Slug; with the spaces below it. */
  space?: string | undefined;
  tag?: string | undefined;
  state?: ThreadState | undefined;
  type?: SearchType | undefined;
  locale?: string | undefined;
}

export interface FindRequest extends Narrowing {
  query: string;
  sort?: 'relevance' | 'newest' | 'votes';
  first: number;
  after?: string | undefined;
  preferLocale?: string | undefined;
}

export interface FindSimilarRequest extends Narrowing {
  title: string;
  body?: string | undefined;
  first: number;
}

/** Search for channels: only ever what the actor may read. */
@Injectable()
export class Find {
  constructor(
    private readonly engine: SearchEngine,
    private readonly spaces: SpaceCatalog,
  ) {}

  search(actor: Actor, { query, sort = 'relevance', first, after, preferLocale, ...narrowing }: FindRequest): Promise<SearchResults> {
    return this.engine.search({ query, sort, first, ...(after !== undefined && { after }), ...(preferLocale !== undefined && { preferLocale }), ...this.within(actor, narrowing) });
  }

  similar(actor: Actor, { title, body, first, ...narrowing }: FindSimilarRequest): Promise<SimilarHit[]> {
    return this.engine.similar({ title, first, ...(body !== undefined && { body }), ...this.within(actor, narrowing) });
  }

  private within(actor: Actor, { space, tag, state, type, locale }: Narrowing) {
    const filter = { ...(space !== undefined && { spaces: this.spaceIds(actor, space) }), ...(tag && { tag: tag.toLowerCase() }), ...(state && { state }), ...(type && { type }), ...(locale && { locale }) };
    return { scope: { spaces: this.spaces.readableBy(actor), audiences: audiencesOf(actor) }, filter };
  }

  private spaceIds(actor: Actor, slug: string): string[] {
    const space = this.spaces.bySlug(slug);
    if (!space || !this.spaces.mayRead(actor, space)) throw notFound('This space');
    return this.spaces.withDescendants(space).map((s) => s.id);
  }
}

function audiencesOf(actor: Actor): Audience[] {
  if (isStaff(actor)) return [Audience.EVERYONE, Audience.MEMBERS, Audience.STAFF];
  return isMember(actor) ? [Audience.EVERYONE, Audience.MEMBERS] : [Audience.EVERYONE];
}
