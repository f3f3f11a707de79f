import { Args, Context, ID, Int, Parent, Query, ResolveField, Resolver, Subscription } from '@nestjs/graphql';
import { Allow, Public } from '../../../platform/access/allow.ts';
import type { GqlContext } from '../../../platform/graphql/context.ts';
import type { PostView } from '../domain/views.ts';
import { AnswerStream } from '../use-cases/answer-stream.ts';
import { PostBodies } from '../use-cases/post-bodies.ts';
import { ReadTexts } from '../use-cases/read-texts.ts';
import { ThreadReader } from '../use-cases/thread-reader.ts';
import { PostRevisionType, PostType } from './post.types.ts';
import { ThreadType } from './thread.types.ts';

@Resolver(() => PostType)
export class PostResolver {
  constructor(
    private readonly reader: ThreadReader,
    private readonly bodies: PostBodies,
    private readonly texts: ReadTexts,
    private readonly added: AnswerStream,
  ) {}

  @Query(() => PostType, { nullable: true })
  @Public()
  post(@Context() ctx: GqlContext, @Args('id', { type: () => ID }) id: string) {
    return this.reader.whereIs(ctx, id);
  }

  @Query(() => String)
  @Allow('member')
  preview(@Args('markdown') markdown: string) {
    return this.bodies.preview(markdown);
  }

  @Subscription(() => PostType, { description: 'A new answer of the thread that the viewer may read.' })
  @Public()
  answerAdded(@Context() ctx: GqlContext, @Args('thread', { type: () => ID }) thread: string) {
    return this.added.ofThread(ctx, thread);
  }

  @ResolveField(() => String)
  bodyHtml(@Context() ctx: GqlContext, @Parent() post: PostView) {
    return this.bodies.html(ctx, post);
  }

  @ResolveField(() => String)
  excerpt(@Parent() post: PostView) {
    return this.bodies.excerpt(post);
  }

  @ResolveField(() => String)
  url(@Parent() post: PostView) {
    return this.reader.postUrl(post);
  }

  @ResolveField(() => ThreadType)
  thread(@Context() ctx: GqlContext, @Parent() post: PostView) {
    return this.reader.thread(ctx, post.threadId);
  }

  @ResolveField(() => PostType, { nullable: true })
  parent(@Context() ctx: GqlContext, @Parent() post: PostView) {
    return post.parentId === null ? null : this.reader.findPost(ctx, post.parentId);
  }

  @ResolveField(() => [PostType])
  comments(@Context() ctx: GqlContext, @Parent() post: PostView) {
    return this.reader.comments(ctx, post);
  }

  @ResolveField(() => Int)
  async commentCount(@Context() ctx: GqlContext, @Parent() post: PostView) {
    return (await this.reader.comments(ctx, post)).length;
  }

  @ResolveField(() => [PostRevisionType])
  revisions(@Context() ctx: GqlContext, @Parent() post: PostView) {
    return this.texts.revisions(ctx, post);
  }
}
