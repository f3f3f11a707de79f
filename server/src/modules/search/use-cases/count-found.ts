import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.ts';
import { SpaceCatalog, type SpaceView } from '../../spaces/index.ts';
import { type Counts, SearchAids } from '../domain/aids.ts';
import type { SearchFilter } from '../domain/engine.ts';
import type { Asked } from './search-community.ts';
import { SynonymBook } from './synonym-book.ts';
import { SearchScopes } from './search-scopes.ts';

export interface FoundCounts extends Omit<Counts, 'spaces'> {
  spaces: { space: SpaceView; count: number }[];
}

/** How many of the things a search finds are of which kind. Costs about what the search costs, so it is done only where somebody looks. */
@Injectable()
export class CountFound {
  constructor(
    private readonly aids: SearchAids,
    private readonly scopes: SearchScopes,
    private readonly spaces: SpaceCatalog,
    private readonly book: SynonymBook,
  ) {}

  async execute(actor: Actor, { query, fixed, chosen }: Asked): Promise<FoundCounts> {
    const { spaces, ...counts } = await this.aids.counts({ query, scope: this.scopes.of(actor), fixed, chosen: withoutTyped(chosen, fixed), synonyms: this.book.synonyms });
    const own = new Map(spaces.map((s) => [s.value, s.count]));
    // Whoever picks a space gets those below it too.
    const summed = this.spaces.all().map((space) => ({ space, count: this.spaces.withDescendants(space).reduce((n, s) => n + (own.get(s.id) ?? 0), 0) }));
    return { ...counts, spaces: summed.filter((s) => s.count > 0 && this.spaces.mayRead(actor, s.space)).sort((a, b) => b.count - a.count) };
  }
}

/** What is typed goes before what was chosen beside it. */
const withoutTyped = ({ tags, ...chosen }: SearchFilter, fixed: SearchFilter): SearchFilter =>
  ({ ...(tags && { tags }), ...Object.fromEntries(Object.entries(chosen).filter(([name]) => !(name in fixed))) });
