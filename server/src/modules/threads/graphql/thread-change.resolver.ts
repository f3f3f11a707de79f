import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GqlContext } from '../../../platform/graphql/context.ts';
import { ProfileLoader, ProfileType } from '../../identity/index.ts';
import { SpaceCatalog, SpaceType } from '../../spaces/index.ts';
import type { ChangeFacts, ThreadChangeView } from '../domain/thread-change.ts';
import type { ThreadNotice, ThreadView } from '../domain/views.ts';
import { ReadThreadChanges } from '../use-cases/read-thread-changes.ts';
import { ThreadReader } from '../use-cases/thread-reader.ts';
import { PostType } from './post.types.ts';
import { ThreadChangeSideType, ThreadChangeType, ThreadNoticeType } from './thread-change.types.ts';
import { ThreadType } from './thread.types.ts';

@Resolver(() => ThreadChangeType)
export class ThreadChangeResolver {
  constructor(
    private readonly read: ReadThreadChanges,
    private readonly reader: ThreadReader,
    private readonly profiles: ProfileLoader,
  ) {}

  @ResolveField(() => ProfileType)
  by(@Context() ctx: GqlContext, @Parent() change: ThreadChangeView) {
    return this.profiles.load(ctx, change.byId);
  }

  @ResolveField(() => ProfileType, { nullable: true })
  undoneBy(@Context() ctx: GqlContext, @Parent() change: ThreadChangeView) {
    return change.undoneById === null ? null : this.profiles.load(ctx, change.undoneById);
  }

  @ResolveField(() => ThreadType, { nullable: true, description: 'The thread that was split off, or the original of a duplicate.' })
  other(@Context() ctx: GqlContext, @Parent() { kind, otherId, after }: ThreadChangeView) {
    const id = kind === 'duplicate' ? (after.marks?.duplicateOfId ?? null) : kind === 'split' ? otherId : null;
    return id === null ? null : this.reader.findThread(ctx, id);
  }

  @ResolveField(() => Date, { nullable: true, description: 'null: it was undone.' })
  undoableUntil(@Parent() change: ThreadChangeView) {
    return this.read.undoableUntil(change);
  }

  @ResolveField(() => Boolean)
  viewerCanUndo(@Context() ctx: GqlContext, @Parent() change: ThreadChangeView) {
    return this.read.viewerCanUndo(ctx, change);
  }
}

@Resolver(() => ThreadChangeSideType)
export class ThreadChangeSideResolver {
  constructor(
    private readonly spaces: SpaceCatalog,
    private readonly reader: ThreadReader,
  ) {}

  @ResolveField(() => SpaceType, { nullable: true })
  space(@Context() { actor }: GqlContext, @Parent() { marks }: ChangeFacts) {
    const space = marks?.spaceId === undefined ? undefined : this.spaces.byId(marks.spaceId);
    return space && this.spaces.mayRead(actor, space) ? space : null;
  }

  @ResolveField(() => PostType, { nullable: true })
  answer(@Context() ctx: GqlContext, @Parent() { postId }: ChangeFacts) {
    return postId === undefined ? null : this.reader.findPost(ctx, postId);
  }
}

@Resolver(() => ThreadNoticeType)
export class ThreadNoticeResolver {
  constructor(private readonly reader: ThreadReader) {}

  @ResolveField(() => ThreadType, { nullable: true, description: 'What was split off, or what it was split off from, where the viewer may read it.' })
  other(@Context() ctx: GqlContext, @Parent() { kind, otherId }: ThreadNotice) {
    return otherId === null || kind === 'merge' || kind === 'move' ? null : this.reader.findThread(ctx, otherId);
  }
}

@Resolver(() => ThreadType)
export class ThreadHistoryResolver {
  constructor(private readonly read: ReadThreadChanges) {}

  @ResolveField(() => [ThreadChangeType], { description: 'What moderators did to it, newest first; empty for those who do not moderate it.' })
  changes(@Context() ctx: GqlContext, @Parent() thread: ThreadView) {
    return this.read.ofThread(ctx, thread);
  }

  @ResolveField(() => [ThreadNoticeType], { description: 'Oldest first. Only of a thread that is read by itself.' })
  notices(@Parent() thread: ThreadView) {
    return thread.notices ?? [];
  }
}
