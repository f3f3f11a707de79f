import { SearchType, type ThreadState } from '@helpcommons/shared';
import { Injectable } from '@nestjs/common';
import { notFound } from '../../../platform/errors/errors.ts';
import type { GqlContext } from '../../../platform/graphql/context.ts';
import { decodeCursor, type Page, toPage } from '../../../platform/graphql/page.ts';
import { SearchCommunity } from '../../search/index.ts';
import { SpaceCatalog } from '../../spaces/index.ts';
import { Parameters, ThreadReader, type ThreadView } from '../../threads/index.ts';
import { ThreadListRepository, type ThreadOrder } from '../data/thread-list.repository.ts';

export interface ThreadFilter {
  /** Slug; with the spaces below it. */
  space?: string | undefined;
  tag?: string | undefined;
  state?: ThreadState | undefined;
  /** Id of an account. */
  author?: string | undefined;
  locale?: string | undefined;
  /** RFC 3339 */
  since?: string | undefined;
}

/** Threads as channels list them: what the actor may read, without what is held, hidden or deleted. */
@Injectable()
export class ListThreads {
  constructor(
    private readonly spaces: SpaceCatalog,
    private readonly threads: ThreadListRepository,
    private readonly reader: ThreadReader,
    private readonly community: SearchCommunity,
  ) {}

  /** @throws AppError NOT_FOUND for a space the actor may not read */
  async execute(ctx: GqlContext, { space, author, ...filter }: ThreadFilter, order: ThreadOrder, limit: number, cursor?: string): Promise<Page<ThreadView>> {
    const query = { ...filter, tag: filter.tag?.toLowerCase(), authorId: author, spaceIds: space === undefined ? undefined : this.spaceIds(ctx, space), order };
    const p = new Parameters();
    const rows = await this.threads.keys(query, this.reader.visible(ctx).listedThreads(p), p, limit + 1, decodeCursor(cursor, 2));
    const keys = toPage(rows, limit, (k) => [k.at, k.id]);
    const found = await Promise.all(keys.nodes.map(({ id }) => this.reader.findThread(ctx, id)));
    return { nodes: found.filter((t) => t !== null), pageInfo: keys.pageInfo };
  }

  /** Best match first. A page may be shorter than asked for: author and time are no business of the search engine. */
  async search(ctx: GqlContext, query: string, { author, since, ...narrowing }: ThreadFilter, limit: number, cursor?: string): Promise<Page<ThreadView>> {
    const { hits, next } = await this.community.execute(ctx.actor, { ...narrowing, type: SearchType.THREAD, query, first: limit, after: cursor });
    const found = await Promise.all(hits.map(({ id }) => this.reader.findThread(ctx, id)));
    const from = since === undefined ? undefined : new Date(since);
    const nodes = found.filter((t) => t !== null).filter((t) => (author === undefined || t.authorId === author) && (from === undefined || t.lastActivityAt >= from));
    return { nodes, pageInfo: { hasNextPage: next !== null, endCursor: next } };
  }

  private spaceIds({ actor }: GqlContext, slug: string): string[] {
    const space = this.spaces.bySlug(slug);
    if (!space || !this.spaces.mayRead(actor, space)) throw notFound('This space');
    return this.spaces.withDescendants(space).map((s) => s.id);
  }
}
