import { LIMITS } from '@helpcommons/shared';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.ts';
import { pageSize } from '../../../platform/graphql/page.ts';
import { markdownToText } from '../../../platform/markdown/index.ts';
import { SearchEngine, type SimilarHit } from '../domain/engine.ts';
import { SearchScopes } from './search-scopes.ts';

export interface SimilarInput {
  title: string;
  /** Markdown. */
  body?: string | null | undefined;
  space?: string | null | undefined;
  locale?: string | null | undefined;
  first?: number | null | undefined;
  /** Id of a thread that is not wanted. */
  except?: string;
}

const BODY = 6_000;

/** Threads and articles about the same, solved first where relevance is close, each with how sure that is. */
@Injectable()
export class FindSimilar {
  constructor(
    private readonly engine: SearchEngine,
    private readonly scopes: SearchScopes,
  ) {}

  /** @throws AppError BAD_USER_INPUT for a page size that is none */
  async execute(actor: Actor, input: SimilarInput): Promise<SimilarHit[]> {
    const { title, body, except } = input;
    return this.engine.similar({
      title: title.slice(0, 2 * LIMITS.title.max), body: body ? markdownToText(body.slice(0, LIMITS.body.max), BODY) : '', scope: this.scopes.of(actor), filter: this.scopes.filter(input), first: pageSize(input.first, 5),
      ...(except && { except }),
    });
  }
}
