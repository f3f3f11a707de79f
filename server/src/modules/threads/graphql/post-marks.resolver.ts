import { Context, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GqlContext } from '../../../platform/graphql/context.ts';
import { ProfileLoader, ProfileType } from '../../identity/index.ts';
import type { PostView, RevisionView } from '../domain/views.ts';
import { PermissionsReader } from '../use-cases/permissions-reader.ts';
import { ThreadMarks } from '../use-cases/thread-marks.ts';
import { OutcomeKind } from './enums.ts';
import { PostPermissionsType, PostRevisionType, PostType } from './post.types.ts';

/** The post's people and marks, and what is the viewer's own. */
@Resolver(() => PostType)
export class PostMarksResolver {
  constructor(
    private readonly profiles: ProfileLoader,
    private readonly marks: ThreadMarks,
    private readonly permissions: PermissionsReader,
  ) {}

  @ResolveField(() => ProfileType)
  author(@Context() ctx: GqlContext, @Parent() post: PostView) {
    return this.profiles.load(ctx, post.authorId);
  }

  @ResolveField(() => Boolean)
  accepted(@Parent() post: PostView) {
    return post.acceptedAt !== null;
  }

  @ResolveField(() => ProfileType, { nullable: true })
  acceptedBy(@Context() ctx: GqlContext, @Parent() post: PostView) {
    return post.acceptedById === null ? null : this.profiles.load(ctx, post.acceptedById);
  }

  @ResolveField(() => Int, { description: 'up minus down' })
  score(@Parent() post: PostView) {
    return post.upCount - post.downCount;
  }

  @ResolveField(() => Int)
  viewerVote(@Context() ctx: GqlContext, @Parent() post: PostView) {
    return this.marks.vote(ctx, post.id);
  }

  @ResolveField(() => OutcomeKind, { nullable: true })
  viewerOutcome(@Context() ctx: GqlContext, @Parent() post: PostView) {
    return this.marks.outcome(ctx, post.id);
  }

  @ResolveField(() => PostPermissionsType)
  viewerCan(@Context() ctx: GqlContext, @Parent() post: PostView) {
    return this.permissions.ofPost(ctx, post);
  }
}

@Resolver(() => PostRevisionType)
export class PostRevisionResolver {
  constructor(private readonly profiles: ProfileLoader) {}

  @ResolveField(() => ProfileType)
  editor(@Context() ctx: GqlContext, @Parent() revision: RevisionView) {
    return this.profiles.load(ctx, revision.editorId);
  }
}
