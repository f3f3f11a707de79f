import { Args, Context, Field, ID, InputType, Mutation, Resolver } from '@nestjs/graphql';
import { Allow } from '../../../platform/access/allow.ts';
import type { GqlContext } from '../../../platform/graphql/context.ts';
import { CloseThread } from '../use-cases/close-thread.ts';
import { MoveThread } from '../use-cases/move-thread.ts';
import { PinThread } from '../use-cases/pin-thread.ts';
import { RetitleThread } from '../use-cases/retitle-thread.ts';
import { SetOfficial } from '../use-cases/set-official.ts';
import { Answering } from './answering.ts';
import { given } from './inputs.ts';
import { PostResult, ThreadResult } from './payloads.ts';

export const Thread = () => Args('thread', { type: () => ID });
export const Reason = () => Args('reason', { type: () => String, nullable: true });
export type Reason = string | null | undefined;

@InputType('RetitleInput', { description: 'What is not given stays.' })
export class RetitleInput {
  @Field(() => ID) thread!: string;
  @Field(() => String, { nullable: true }) title?: string | null;
  @Field(() => [String], { nullable: true }) tags?: string[] | null;
  @Field(() => String, { nullable: true }) reason?: string | null;
}

/** Marks of threads and answers. */
@Resolver()
@Allow('member')
export class ModeratingMutations {
  constructor(
    private readonly pin: PinThread,
    private readonly close: CloseThread,
    private readonly move: MoveThread,
    private readonly retitle: RetitleThread,
    private readonly official: SetOfficial,
    private readonly answering: Answering,
  ) {}

  @Mutation(() => ThreadResult)
  async pinThread(@Context() ctx: GqlContext, @Thread() thread: string, @Args('on') on: boolean, @Reason() reason?: Reason) {
    return this.answering.thread(ctx, await this.pin.execute(ctx.actor, thread, on, reason));
  }

  @Mutation(() => ThreadResult, { description: 'Everybody reads the reason.' })
  async closeThread(@Context() ctx: GqlContext, @Thread() thread: string, @Args('reason') reason: string) {
    return this.answering.thread(ctx, await this.close.execute(ctx.actor, thread, reason));
  }

  @Mutation(() => ThreadResult)
  async reopenThread(@Context() ctx: GqlContext, @Thread() thread: string, @Reason() reason?: Reason) {
    return this.answering.thread(ctx, await this.close.reopen(ctx.actor, thread, reason));
  }

  @Mutation(() => ThreadResult, { description: 'By who moderates both spaces.' })
  async moveThread(@Context() ctx: GqlContext, @Thread() thread: string, @Args('space', { description: 'Slug or id.' }) space: string, @Reason() reason?: Reason) {
    return this.answering.thread(ctx, await this.move.execute(ctx.actor, thread, space, reason));
  }

  @Mutation(() => ThreadResult)
  async retitleThread(@Context() ctx: GqlContext, @Args('input') input: RetitleInput) {
    return this.answering.thread(ctx, await this.retitle.execute(ctx.actor, given(input)));
  }

  @Mutation(() => PostResult, { description: 'An answer is the word of who runs the community.' })
  async setOfficial(@Context() ctx: GqlContext, @Args('answer', { type: () => ID }) answer: string, @Args('on') on: boolean, @Reason() reason?: Reason) {
    return this.answering.post(ctx, await this.official.execute(ctx.actor, answer, on, reason));
  }
}
