import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.ts';
import { SpaceCatalog, type SpaceView } from '../../spaces/index.ts';
import { AuthorsRepository } from '../data/authors.repository.ts';
import type { SearchFilter } from '../domain/engine.ts';
import { readOperators } from '../domain/operators.ts';

export interface ReadQueryResult {
  /** What is left for the engine. */
  words: string;
  /** The operators as they were typed. */
  typed: string;
  filter: SearchFilter;
  /** What of the filter was typed. */
  fixed: SearchFilter;
  /** Spaces and people that there are not, as far as the reader may know. */
  unknown: string[];
}

/** Finds out what the operators of a query mean. What is typed goes before what was chosen beside it. */
@Injectable()
export class ReadQuery {
  constructor(
    private readonly spaces: SpaceCatalog,
    private readonly authors: AuthorsRepository,
  ) {}

  async execute(actor: Actor, query: string, chosen: SearchFilter): Promise<ReadQueryResult> {
    const { words, typed, operators } = readOperators(query);
    const { tags, spaces, authors, states, type, locale } = operators;
    const unknown: string[] = [];
    const fixed: SearchFilter = {
      ...(type && { type }), ...(locale && { locale }), ...(states.length > 0 && { states }), ...(tags.length > 0 && { tags }),
      ...(spaces.length > 0 && { spaces: this.spacesOf(actor, spaces, unknown) }), ...(authors.length > 0 && { ids: await this.writtenBy(actor, authors, unknown) }),
    };
    return { words, typed, filter: { ...chosen, ...fixed, ...(fixed.tags && { tags: [...(chosen.tags ?? []), ...tags] }) }, fixed, unknown };
  }

  /** With the spaces below them. */
  private spacesOf(actor: Actor, names: readonly string[], unknown: string[]): string[] {
    return names.flatMap((name) => {
      const found = this.named(actor, name);
      if (found.length === 0) unknown.push(name);
      return found.flatMap((s) => this.spaces.withDescendants(s).map((below) => below.id));
    });
  }

  private named(actor: Actor, name: string): SpaceView[] {
    const wanted = name.toLowerCase();
    return this.spaces.all().filter((s) => (s.slug === wanted || s.name.toLowerCase() === wanted) && this.spaces.mayRead(actor, s));
  }

  private async writtenBy(actor: Actor, names: readonly string[], unknown: string[]): Promise<string[]> {
    const accounts: string[] = [];
    for (const name of new Set(names.slice(0, 5))) {
      const found = name.toLowerCase() === 'me' && actor.accountId ? [actor.accountId] : await this.authors.named([name]);
      if (found.length === 0) unknown.push(name);
      accounts.push(...found);
    }
    return this.authors.documents([...new Set(accounts)]);
  }
}
