import type { PostKind, ThreadKind } from '@helpcommons/shared';
import { Injectable } from '@nestjs/common';
import { type GqlContext, readsList } from '../../../platform/graphql/context.ts';
import { decodeCursor, type Page, pageSize, toPage } from '../../../platform/graphql/page.ts';
import { notFound } from '../../../platform/errors/errors.ts';
import { SpaceCatalog } from '../../spaces/index.ts';
import { keyOf, ThreadListsReader, type ThreadQuery } from '../data/thread-lists.reader.ts';
import { visibleTo } from '../data/visibility.ts';
import { THREAD_LISTS } from '../domain/list-names.ts';
import type { PostView, ThreadView } from '../domain/views.ts';

export interface ThreadFilter {
  author?: string | null;
  kind?: ThreadKind | null;
  list?: 'latest' | 'unanswered' | 'solved' | 'popular' | null;
  locale?: string | null;
  /** Slug. */
  space?: string | null;
  tag?: string | null;
}

const PINNED = 20;

/** The shortest of the lists that it is a part of. */
function nameOf({ authorId, tag, spaceIds }: ThreadQuery): string {
  if (authorId !== undefined) return THREAD_LISTS.ofAuthor(authorId);
  if (tag !== undefined) return THREAD_LISTS.ofTag(tag);
  return spaceIds?.[0] === undefined ? THREAD_LISTS.all : THREAD_LISTS.ofSpace(spaceIds[0]);
}

const isPlain = (f: ThreadFilter) => (!f.list || f.list === 'latest') && !f.author && !f.tag && !f.locale && !f.kind;

/** Lists of threads and of a member's posts, page by page. */
@Injectable()
export class ThreadLists {
  constructor(
    private readonly spaces: SpaceCatalog,
    private readonly reader: ThreadListsReader,
  ) {}

  async threads(ctx: GqlContext, filter: ThreadFilter, first?: number | null, after?: string | null): Promise<Page<ThreadView>> {
    const size = pageSize(first);
    const query = this.query(ctx, filter);
    readsList(ctx, nameOf(query));
    const visible = visibleTo(ctx.actor, this.spaces);
    const pinned = query.withoutPinnedOf === undefined || after ? [] : this.reader.pinned(query.withoutPinnedOf, visible, PINNED);
    const [rows, top] = await Promise.all([this.reader.threads(query, visible, decodeCursor(after, 2), size + 1), pinned]);
    const page = toPage(rows, size, (t) => [keyOf(query.order, t), t.id]);
    return { ...page, nodes: [...top, ...page.nodes] };
  }

  async postsOf(ctx: GqlContext, authorId: string, kind?: PostKind | null, first?: number | null, after?: string | null): Promise<Page<PostView>> {
    const size = pageSize(first);
    readsList(ctx, THREAD_LISTS.ofAuthor(authorId));
    const own = ctx.actor.accountId === authorId;
    const rows = await this.reader.postsOf(authorId, kind ?? undefined, own, visibleTo(ctx.actor, this.spaces), decodeCursor(after, 2), size + 1);
    return toPage(rows, size, (p) => [p.createdAt.toISOString(), p.id]);
  }

  private query(ctx: GqlContext, f: ThreadFilter): ThreadQuery {
    const space = f.space ? this.spaces.bySlug(f.space) : undefined;
    if (f.space && (!space || !this.spaces.mayRead(ctx.actor, space))) throw notFound('This space');
    return {
      order: f.list === 'popular' ? 'popularity' : f.author && !f.list ? 'created' : 'activity',
      ...(f.list === 'unanswered' || f.list === 'solved' ? { state: f.list } : {}),
      // Pinned threads stand on top of the list of their space, on its first page and beside those of the page.
      ...(space && isPlain(f) && { withoutPinnedOf: space.id }),
      ...(space && { spaceIds: this.spaces.withDescendants(space).map((s) => s.id) }),
      ...(f.tag && { tag: f.tag.toLowerCase() }),
      ...(f.author && { authorId: f.author, all: f.author === ctx.actor.accountId }),
      ...(f.locale && { locale: f.locale }),
      ...(f.kind && { kind: f.kind }),
    };
  }
}
