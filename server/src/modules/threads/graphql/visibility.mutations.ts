import { Role } from '@helpcommons/shared';
import { Args, Context, ID, Mutation, Resolver } from '@nestjs/graphql';
import { Allow } from '../../../platform/access/allow.ts';
import type { GqlContext } from '../../../platform/graphql/context.ts';
import { DeletePost } from '../use-cases/delete-post.ts';
import { HidePost } from '../use-cases/hide-post.ts';
import { RestorePost } from '../use-cases/restore-post.ts';
import { UnhidePost } from '../use-cases/unhide-post.ts';
import { Answering } from './answering.ts';
import { PostResult } from './payloads.ts';

@Resolver()
@Allow('member')
export class VisibilityMutations {
  constructor(
    private readonly remove: DeletePost,
    private readonly restore: RestorePost,
    private readonly hide: HidePost,
    private readonly unhide: UnhidePost,
    private readonly answering: Answering,
  ) {}

  @Mutation(() => PostResult)
  async deletePost(@Context() ctx: GqlContext, @Args('id', { type: () => ID }) id: string, @Args('reason', { type: () => String, nullable: true }) reason?: string | null) {
    return this.answering.post(ctx, await this.remove.execute(ctx.actor, id, reason ?? undefined));
  }

  @Mutation(() => PostResult)
  async restorePost(@Context() ctx: GqlContext, @Args('id', { type: () => ID }) id: string) {
    return this.answering.post(ctx, await this.restore.execute(ctx.actor, id));
  }

  @Mutation(() => PostResult)
  @Allow(Role.MODERATOR)
  async hidePost(@Context() ctx: GqlContext, @Args('id', { type: () => ID }) id: string, @Args('reason') reason: string) {
    return this.answering.post(ctx, await this.hide.execute(ctx.actor, id, reason));
  }

  @Mutation(() => PostResult)
  @Allow(Role.MODERATOR)
  async unhidePost(@Context() ctx: GqlContext, @Args('id', { type: () => ID }) id: string) {
    return this.answering.post(ctx, await this.unhide.execute(ctx.actor, id));
  }
}
