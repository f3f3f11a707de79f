import { Args, Context, ID, Mutation, Resolver } from '@nestjs/graphql';
import { Allow } from '../../../platform/access/allow.ts';
import type { GqlContext } from '../../../platform/graphql/context.ts';
import { CloseAsDuplicate } from '../use-cases/close-as-duplicate.ts';
import { SetAlsoMe } from '../use-cases/set-also-me.ts';
import { SetFollow } from '../use-cases/set-follow.ts';
import { SetLocked } from '../use-cases/set-locked.ts';
import { TakeQuestion } from '../use-cases/take-question.ts';
import { Answering } from './answering.ts';
import { ThreadResult } from './payloads.ts';

const Thread = () => Args('thread', { type: () => ID });

@Resolver()
@Allow('member')
export class ThreadMutations {
  constructor(
    private readonly take: TakeQuestion,
    private readonly alsoMe: SetAlsoMe,
    private readonly follow: SetFollow,
    private readonly lock: SetLocked,
    private readonly close: CloseAsDuplicate,
    private readonly answering: Answering,
  ) {}

  @Mutation(() => ThreadResult)
  async takeQuestion(@Context() ctx: GqlContext, @Thread() thread: string) {
    return this.answering.thread(ctx, await this.take.execute(ctx.actor, thread));
  }

  @Mutation(() => ThreadResult)
  async releaseQuestion(@Context() ctx: GqlContext, @Thread() thread: string) {
    return this.answering.thread(ctx, await this.take.release(ctx.actor, thread));
  }

  @Mutation(() => ThreadResult)
  async setAlsoMe(@Context() ctx: GqlContext, @Thread() thread: string, @Args('on') on: boolean) {
    return this.answering.thread(ctx, await this.alsoMe.execute(ctx.actor, thread, on));
  }

  @Mutation(() => ThreadResult)
  async setFollow(@Context() ctx: GqlContext, @Thread() thread: string, @Args('on') on: boolean) {
    return this.answering.thread(ctx, await this.follow.execute(ctx.actor, thread, on));
  }

  @Mutation(() => ThreadResult)
  async setLocked(@Context() ctx: GqlContext, @Thread() thread: string, @Args('on') on: boolean, @Args('reason', { type: () => String, nullable: true }) reason?: string | null) {
    return this.answering.thread(ctx, await this.lock.execute(ctx.actor, thread, on, reason));
  }

  @Mutation(() => ThreadResult)
  async closeAsDuplicate(@Context() ctx: GqlContext, @Thread() thread: string, @Args('original', { type: () => ID }) original: string, @Args('reason', { type: () => String, nullable: true }) reason?: string | null) {
    return this.answering.thread(ctx, await this.close.execute(ctx.actor, thread, original, reason));
  }
}
