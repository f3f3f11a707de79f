import { Audience, type SearchType, type ThreadState } from '@helpcommons/shared';
import { Injectable } from '@nestjs/common';
import { type Actor, isMember, isStaff } from '../../../platform/access/actor.ts';
import { SpaceCatalog } from '../../spaces/index.ts';
import type { SearchFilter, SearchScope } from '../domain/engine.ts';
import { cleaned } from '../domain/query.ts';

export interface NarrowedTo {
  /** Slug; with the spaces below it. */
  space?: string | null | undefined;
  tag?: string | null | undefined;
  state?: ThreadState | null | undefined;
  type?: SearchType | null | undefined;
  locale?: string | null | undefined;
}

/** What an actor may find: a condition of its own on search documents, to be kept equal to what `visibleTo` of threads and `visibleArticles` of knowledge say of rows, without what is hidden from lists. */
@Injectable()
export class SearchScopes {
  constructor(private readonly spaces: SpaceCatalog) {}

  of(actor: Actor): SearchScope {
    const audiences = [Audience.EVERYONE];
    if (isStaff(actor)) return { spaces: this.spaces.readableBy(actor), audiences: [...audiences, Audience.MEMBERS, Audience.STAFF] };
    return { spaces: this.spaces.readableBy(actor), audiences: isMember(actor) ? [...audiences, Audience.MEMBERS] : audiences };
  }

  /** A space that does not exist has nothing in it. */
  filter({ space, tag, state, type, locale }: NarrowedTo): SearchFilter {
    return { ...(space && { spaces: this.below(space) }), ...(tag && { tags: [cleaned(tag)] }), ...(state && { states: [state] }), ...(type && { type }), ...(locale && { locale: cleaned(locale) }) };
  }

  private below(slug: string): string[] {
    const space = this.spaces.bySlug(slug);
    return space ? this.spaces.withDescendants(space).map((s) => s.id) : [];
  }
}
