import { Context, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GqlContext } from '../../../platform/graphql/context.ts';
import { ProfileLoader, ProfileType } from '../../identity/index.ts';
import { SpaceCatalog, SpaceType, TagType } from '../../spaces/index.ts';
import type { ThreadView } from '../domain/views.ts';
import { PermissionsReader } from '../use-cases/permissions-reader.ts';
import { ThreadMarks } from '../use-cases/thread-marks.ts';
import { ThreadPermissionsType, ThreadType } from './thread.types.ts';

/** The thread's people and place, and what is the viewer's own. */
@Resolver(() => ThreadType)
export class ThreadMarksResolver {
  constructor(
    private readonly profiles: ProfileLoader,
    private readonly spaces: SpaceCatalog,
    private readonly marks: ThreadMarks,
    private readonly permissions: PermissionsReader,
  ) {}

  @ResolveField(() => ProfileType)
  author(@Context() ctx: GqlContext, @Parent() thread: ThreadView) {
    return this.profiles.load(ctx, thread.authorId);
  }

  @ResolveField(() => ProfileType, { nullable: true, description: 'Somebody is writing an answer until then.' })
  takenBy(@Context() ctx: GqlContext, @Parent() thread: ThreadView) {
    return isTaken(thread) && thread.takenById !== null ? this.profiles.load(ctx, thread.takenById) : null;
  }

  @ResolveField(() => Date, { nullable: true })
  takenUntil(@Parent() thread: ThreadView) {
    return isTaken(thread) ? thread.takenUntil : null;
  }

  @ResolveField(() => SpaceType)
  space(@Parent() thread: ThreadView) {
    return this.spaces.byId(thread.spaceId);
  }

  @ResolveField(() => [TagType])
  tags(@Parent() thread: ThreadView) {
    return thread.tags;
  }

  @ResolveField(() => Int)
  followerCount(@Context() ctx: GqlContext, @Parent() thread: ThreadView) {
    return this.marks.followers(ctx, thread);
  }

  @ResolveField(() => Boolean)
  viewerAlsoMe(@Context() ctx: GqlContext, @Parent() thread: ThreadView) {
    return this.marks.alsoMe(ctx, thread.id);
  }

  @ResolveField(() => Boolean)
  viewerFollows(@Context() ctx: GqlContext, @Parent() thread: ThreadView) {
    return this.marks.follows(ctx, thread.id);
  }

  @ResolveField(() => ThreadPermissionsType)
  viewerCan(@Context() ctx: GqlContext, @Parent() thread: ThreadView) {
    return this.permissions.ofThread(ctx, thread);
  }
}

const isTaken = (thread: ThreadView) => thread.takenUntil !== null && thread.takenUntil > new Date();
