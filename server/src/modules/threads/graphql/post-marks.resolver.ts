import { Context, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GqlContext } from '../../../platform/graphql/context.ts';
import { ProfileLoader, ProfileType } from '../../identity/index.ts';
import type { PostView, RevisionView } from '../domain/views.ts';
import { PermissionsReader } from '../use-cases/permissions-reader.ts';
import { PostPermissionsType, PostRevisionType, PostType } from './post.types.ts';

/** The post's people and what the viewer may do with it. */
@Resolver(() => PostType)
export class PostMarksResolver {
  constructor(
    private readonly profiles: ProfileLoader,
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
