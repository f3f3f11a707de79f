import { Injectable } from '@nestjs/common';
import { notFound } from '../../../platform/errors/errors.ts';
import { type GqlContext, loader } from '../../../platform/graphql/context.ts';
import { SpaceCatalog } from '../../spaces/index.ts';
import { PostsReader } from '../data/posts.reader.ts';
import { ThreadsReader } from '../data/threads.reader.ts';
import { visibleTo } from '../data/visibility.ts';
import type { PostView, ThreadView } from '../domain/views.ts';

/** Threads and posts of a request, read together; nobody gets what they may not see. */
@Injectable()
export class ThreadReader {
  constructor(
    private readonly spaces: SpaceCatalog,
    private readonly threads: ThreadsReader,
    private readonly posts: PostsReader,
  ) {}

  /** @throws AppError NOT_FOUND, also for what the actor may not see */
  async thread(ctx: GqlContext, id: string): Promise<ThreadView> {
    const found = await this.findThread(ctx, id);
    if (!found) throw notFound('This thread');
    return found;
  }

  /** @throws AppError NOT_FOUND, also for what the actor may not see */
  async post(ctx: GqlContext, id: string): Promise<PostView> {
    const found = await this.findPost(ctx, id);
    if (!found) throw notFound('This post');
    return found;
  }

  findThread(ctx: GqlContext, id: string): Promise<ThreadView | null> {
    return loader<string, ThreadView>(ctx, 'threads.thread', async (ids) => byId(await this.threads.byIds(ids, visibleTo(ctx.actor, this.spaces)))).load(id);
  }

  findPost(ctx: GqlContext, id: string): Promise<PostView | null> {
    return loader<string, PostView>(ctx, 'threads.post', async (ids) => byId(await this.posts.byIds(ids, visibleTo(ctx.actor, this.spaces)))).load(id);
  }

  /** After a change in the same request: what was read before is read again. */
  forget(ctx: GqlContext): void {
    ctx.loaders.clear();
  }
}

const byId = <Row extends { id: string }>(rows: readonly Row[]) => new Map(rows.map((row) => [row.id, row]));
