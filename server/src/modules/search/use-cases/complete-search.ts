import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.ts';
import { pageSize } from '../../../platform/graphql/page.ts';
import { type Completion, SearchAids } from '../domain/aids.ts';
import { readOperators } from '../domain/operators.ts';
import { SearchScopes } from './search-scopes.ts';

const MOST = 20;

/** What somebody who types may be looking for. */
@Injectable()
export class CompleteSearch {
  constructor(
    private readonly aids: SearchAids,
    private readonly scopes: SearchScopes,
  ) {}

  /** @throws AppError BAD_USER_INPUT for a number of suggestions that is none */
  async execute(actor: Actor, typed: string, first?: number | null): Promise<Completion[]> {
    const { words } = readOperators(typed);
    return this.aids.complete({ typed: words, scope: this.scopes.of(actor), first: Math.min(MOST, pageSize(first, 6)), preferLocale: actor.locale });
  }
}
