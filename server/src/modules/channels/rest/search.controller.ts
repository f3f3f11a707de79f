import { Inject } from '@nestjs/common';
import type { z } from 'zod';
import { type Config, CONFIG } from '../../../platform/config/config.ts';
import type { GqlContext } from '../../../platform/graphql/context.ts';
import { FindSimilar, SearchCommunity, type SearchHit } from '../../search/index.ts';
import { SpaceCatalog } from '../../spaces/index.ts';
import { Handles, type InputOf, type OutputOf } from './operation.ts';
import { RestController } from './rest-controller.ts';
import { Context, Input } from './rest-request.ts';
import { type hitSchema, searchOperations as on } from './search.operations.ts';

type On = typeof on;

@RestController()
export class SearchController {
  constructor(
    private readonly community: SearchCommunity,
    private readonly findSimilar: FindSimilar,
    private readonly spaces: SpaceCatalog,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Handles(on.search)
  async search(@Context() { actor }: GqlContext, @Input() { q, limit, cursor, ...more }: InputOf<On['search']>): Promise<OutputOf<On['search']>> {
    const { hits, next, didYouMean } = await this.community.execute(actor, { ...more, query: q, first: limit, after: cursor });
    return { items: hits.map((hit) => this.json(hit)), next_cursor: next, did_you_mean: didYouMean };
  }

  @Handles(on.similar)
  async similar(@Context() { actor }: GqlContext, @Input() { limit, ...request }: InputOf<On['similar']>): Promise<OutputOf<On['similar']>> {
    const hits = await this.findSimilar.execute(actor, { ...request, first: limit });
    return { items: hits.map((hit) => ({ ...this.json(hit), confidence: hit.confidence })), next_cursor: null };
  }

  private json(hit: SearchHit): z.input<typeof hitSchema> {
    return {
      type: hit.type, id: hit.id, thread_id: hit.threadId, url: `${this.config.PUBLIC_URL}${hit.url}`, title: hit.title, title_html: hit.titleHtml, snippet_html: hit.snippetHtml,
      space: this.spaces.byId(hit.spaceId)?.slug ?? '', tags: hit.tags, state: hit.state, locale: hit.locale, votes: hit.votes, answers_count: hit.answerCount, validated: hit.validated,
      created_at: hit.createdAt.toISOString(), score: hit.score,
    };
  }
}
