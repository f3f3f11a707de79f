import { Args, Context, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GqlContext } from '../../../platform/graphql/context.ts';
import { ProfileType } from '../../identity/index.ts';
import { ThreadLists } from '../use-cases/thread-lists.ts';
import { ThreadMarks } from '../use-cases/thread-marks.ts';
import { PostKind } from './enums.ts';
import { PostConnectionType } from './post.types.ts';

/** What a member wrote, as far as the viewer may see it. */
@Resolver(() => ProfileType)
export class ProfilePostsResolver {
  constructor(
    private readonly lists: ThreadLists,
    private readonly marks: ThreadMarks,
  ) {}

  @ResolveField(() => PostConnectionType)
  posts(
    @Context() ctx: GqlContext,
    @Parent() profile: ProfileType,
    @Args('kind', { type: () => PostKind, nullable: true }) kind?: PostKind | null,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 20 }) first?: number | null,
    @Args('after', { type: () => String, nullable: true }) after?: string | null,
  ) {
    return this.lists.postsOf(ctx, profile.id, kind, first, after);
  }

  @ResolveField(() => Int)
  async questionCount(@Context() ctx: GqlContext, @Parent() profile: ProfileType) {
    return (await this.marks.authorCounts(ctx, profile.id)).questions;
  }

  @ResolveField(() => Int)
  async answerCount(@Context() ctx: GqlContext, @Parent() profile: ProfileType) {
    return (await this.marks.authorCounts(ctx, profile.id)).answers;
  }

  @ResolveField(() => Int)
  async acceptedCount(@Context() ctx: GqlContext, @Parent() profile: ProfileType) {
    return (await this.marks.authorCounts(ctx, profile.id)).accepted;
  }
}
