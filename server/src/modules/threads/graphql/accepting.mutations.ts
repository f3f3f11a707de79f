import { Args, Context, ID, Mutation, Resolver } from '@nestjs/graphql';
import { Allow } from '../../../platform/access/allow.ts';
import type { GqlContext } from '../../../platform/graphql/context.ts';
import { AcceptAnswer } from '../use-cases/accept-answer.ts';
import { RejectAnswer } from '../use-cases/reject-answer.ts';
import { UnacceptAnswer } from '../use-cases/unaccept-answer.ts';
import { Answering } from './answering.ts';
import { PostResult } from './payloads.ts';

@Resolver()
@Allow('member')
export class AcceptingMutations {
  constructor(
    private readonly accept: AcceptAnswer,
    private readonly unaccept: UnacceptAnswer,
    private readonly reject: RejectAnswer,
    private readonly answering: Answering,
  ) {}

  @Mutation(() => PostResult)
  async acceptAnswer(@Context() ctx: GqlContext, @Args('answer', { type: () => ID }) answer: string) {
    return this.answering.post(ctx, await this.accept.execute(ctx.actor, answer));
  }

  @Mutation(() => PostResult)
  async unacceptAnswer(@Context() ctx: GqlContext, @Args('answer', { type: () => ID }) answer: string) {
    return this.answering.post(ctx, await this.unaccept.execute(ctx.actor, answer));
  }

  @Mutation(() => PostResult)
  async rejectAnswer(@Context() ctx: GqlContext, @Args('answer', { type: () => ID }) answer: string, @Args('reason') reason: string) {
    return this.answering.post(ctx, await this.reject.execute(ctx.actor, answer, reason));
  }
}
