import { Args, Context, ID, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Public } from '../../../platform/access/allow.ts';
import type { GqlContext } from '../../../platform/graphql/context.ts';
import type { ThreadView } from '../domain/views.ts';
import { ThreadLists } from '../use-cases/thread-lists.ts';
import { ThreadReader } from '../use-cases/thread-reader.ts';
import { AnswerSort } from './enums.ts';
import { AnswerPageType, PostType } from './post.types.ts';
import { ThreadConnectionType, ThreadFilterInput, ThreadType } from './thread.types.ts';

@Resolver(() => ThreadType)
export class ThreadResolver {
  constructor(
    private readonly reader: ThreadReader,
    private readonly lists: ThreadLists,
  ) {}

  @Query(() => ThreadType, { nullable: true })
  @Public()
  thread(@Context() ctx: GqlContext, @Args('id', { type: () => ID }) id: string) {
    return this.reader.thread(ctx, id);
  }

  @Query(() => ThreadConnectionType)
  @Public()
  threads(
    @Context() ctx: GqlContext,
    @Args('filter', { type: () => ThreadFilterInput, nullable: true }) filter?: ThreadFilterInput | null,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 20 }) first?: number | null,
    @Args('after', { type: () => String, nullable: true }) after?: string | null,
  ) {
    return this.lists.threads(ctx, filter ?? {}, first, after);
  }

  @ResolveField(() => String)
  url(@Parent() thread: ThreadView) {
    return this.reader.threadUrl(thread);
  }

  @ResolveField(() => PostType)
  question(@Context() ctx: GqlContext, @Parent() thread: ThreadView) {
    return this.reader.question(ctx, thread);
  }

  @ResolveField(() => PostType, { nullable: true, description: 'The first accepted answer: shown on top.' })
  solution(@Context() ctx: GqlContext, @Parent() thread: ThreadView) {
    return this.reader.solution(ctx, thread);
  }

  @ResolveField(() => AnswerPageType)
  answers(
    @Context() ctx: GqlContext,
    @Parent() thread: ThreadView,
    @Args('page', { type: () => Int, nullable: true, defaultValue: 1 }) page?: number | null,
    @Args('sort', { type: () => AnswerSort, nullable: true, defaultValue: AnswerSort.BEST }) sort?: AnswerSort | null,
  ) {
    return this.reader.answers(ctx, thread, page ?? 1, sort ?? AnswerSort.BEST);
  }

  @ResolveField(() => ThreadType, { nullable: true })
  duplicateOf(@Context() ctx: GqlContext, @Parent() thread: ThreadView) {
    return this.other(ctx, thread, thread.duplicateOfId);
  }

  @ResolveField(() => ThreadType, { nullable: true })
  followUpOf(@Context() ctx: GqlContext, @Parent() thread: ThreadView) {
    return this.other(ctx, thread, thread.followUpOfId);
  }

  /** Merged into this one, it is no other thread any more. */
  private async other(ctx: GqlContext, thread: ThreadView, id: string | null): Promise<ThreadView | null> {
    const found = id === null ? null : await this.reader.findThread(ctx, id);
    return found?.id === thread.id ? null : found;
  }
}
