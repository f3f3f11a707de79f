import { postPath, postRedirectPath, threadPath } from '@helpcommons/shared';
import { Injectable } from '@nestjs/common';
import { badInput, notFound } from '../../../platform/errors/errors.ts';
import { type GqlContext, loader } from '../../../platform/graphql/context.ts';
import { SpaceCatalog } from '../../spaces/index.ts';
import { MergedThreadsRepository } from '../data/merged-threads.repository.ts';
import { type AnswerOrder, type PagePart, PostsReader } from '../data/posts.reader.ts';
import { ThreadsReader } from '../data/threads.reader.ts';
import { type Visible, visibleTo } from '../data/visibility.ts';
import type { AnswerPageView, PostView, ThreadView } from '../domain/views.ts';

const MAX_PAGE = 10_000;

/** Threads and posts of a request, read together; nobody gets what they may not see. */
@Injectable()
export class ThreadReader {
  constructor(
    private readonly spaces: SpaceCatalog,
    private readonly threads: ThreadsReader,
    private readonly posts: PostsReader,
    private readonly merged: MergedThreadsRepository,
  ) {}

  /** @throws AppError NOT_FOUND, also for what the actor may not see */
  async thread(ctx: GqlContext, id: string): Promise<ThreadView> {
    return (await this.findThread(ctx, id)) ?? missing('This thread');
  }

  /** @throws AppError NOT_FOUND, also for what the actor may not see */
  async post(ctx: GqlContext, id: string): Promise<PostView> {
    return (await this.findPost(ctx, id)) ?? missing('This post');
  }

  /** What was merged into another thread is that thread: look at the id. */
  findThread(ctx: GqlContext, id: string): Promise<ThreadView | null> {
    return loader<string, ThreadView>(ctx, 'threads.thread', async (ids) => {
      const found = byId(await this.threads.byIds(ids, this.visible(ctx)));
      const missing = ids.filter((i) => !found.has(i));
      return missing.length === 0 ? found : new Map([...found, ...(await this.whereMergedLead(ctx, missing))]);
    }).load(id);
  }

  /** The post; for the question of a merged thread the question of the thread it leads to. */
  async whereIs(ctx: GqlContext, postId: string): Promise<PostView> {
    const post = await this.findPost(ctx, postId);
    if (post) return this.placedPost(ctx, postId);
    const merged = await this.merged.mergedOfQuestion(postId);
    return merged === undefined ? missing('This post') : this.question(ctx, await this.thread(ctx, merged));
  }

  findPost(ctx: GqlContext, id: string): Promise<PostView | null> {
    return loader<string, PostView>(ctx, 'threads.post', async (ids) => byId(await this.posts.byIds(ids, this.visible(ctx)))).load(id);
  }

  /** The post with the page of its thread that shows it: one statement more than `post`. */
  async placedPost(ctx: GqlContext, id: string): Promise<PostView> {
    const post = await this.post(ctx, id);
    const top = post.kind === 'comment' && post.parentId !== null ? await this.post(ctx, post.parentId) : post;
    return { ...post, page: top.kind === 'answer' ? await this.posts.pageOf(top.id, this.visible(ctx)) : 1 };
  }

  async question(ctx: GqlContext, thread: ThreadView): Promise<PostView> {
    const { nodes } = await this.part(ctx, { part: 'question', threadId: thread.id });
    return nodes[0] ?? missing('This question');
  }

  async solution(ctx: GqlContext, thread: ThreadView): Promise<PostView | null> {
    if (thread.solutionId === null) return null;
    const { nodes } = await this.part(ctx, { part: 'solution', postId: thread.solutionId });
    return nodes[0] ?? null;
  }

  answers(ctx: GqlContext, thread: ThreadView, page: number, order: AnswerOrder): Promise<AnswerPageView> {
    if (!Number.isInteger(page) || page < 1 || page > MAX_PAGE) throw badInput('page takes a number from 1');
    return this.part(ctx, { part: 'answers', threadId: thread.id, order, page });
  }

  async comments(ctx: GqlContext, post: PostView): Promise<PostView[]> {
    if (post.kind === 'comment') return [];
    const found = post.comments ?? await loader<string, PostView[]>(ctx, 'threads.comments', async (ids) => Map.groupBy(await this.posts.comments(ids, this.visible(ctx)), (c) => c.parentId ?? '')).load(post.id);
    return (found ?? []).map((c) => (post.page === undefined ? c : { ...c, page: post.page }));
  }

  threadUrl(thread: ThreadView): string {
    return threadPath(thread.id, thread.slug);
  }

  /** A question has the thread's address; the others theirs on the page that shows them, or one that redirects there. */
  postUrl(post: PostView): string {
    if (post.kind === 'question') return threadPath(post.threadId, post.threadSlug);
    return post.page === undefined ? postRedirectPath(post.id) : postPath(post.threadId, post.threadSlug, post.id, post.page);
  }

  /** After a change in the same request: what was read before is read again. */
  forget(ctx: GqlContext): void {
    ctx.loaders.clear();
  }

  visible(ctx: GqlContext): Visible {
    return visibleTo(ctx.actor, this.spaces);
  }

  private async whereMergedLead(ctx: GqlContext, ids: readonly string[]): Promise<Map<string, ThreadView>> {
    const ends = await this.merged.ends(ids);
    if (ends.size === 0) return new Map();
    const found = byId(await this.threads.byIds([...new Set(ends.values())], this.visible(ctx)));
    return new Map([...ends].flatMap(([id, to]) => { const thread = found.get(to); return thread ? [[id, thread] as const] : []; }));
  }

  /** Parts that are asked for together are read together, so that what hangs on them is, too. */
  private async part(ctx: GqlContext, part: PagePart): Promise<AnswerPageView> {
    const parts = loader<string, AnswerPageView>(ctx, 'threads.parts', async (keys) => {
      const pages = await this.posts.parts(keys.map((k) => JSON.parse(k) as PagePart), this.visible(ctx));
      return new Map(keys.map((key, i) => [key, pages[i]!]));
    });
    return (await parts.load(JSON.stringify(part))) ?? missing('This page');
  }
}

const byId = <Row extends { id: string }>(rows: readonly Row[]) => new Map(rows.map((row) => [row.id, row]));

function missing(what: string): never {
  throw notFound(what);
}
