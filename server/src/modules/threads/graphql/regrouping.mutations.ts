import { Args, Context, Field, ID, InputType, Mutation, Resolver } from '@nestjs/graphql';
import { Allow } from '../../../platform/access/allow.ts';
import type { GqlContext } from '../../../platform/graphql/context.ts';
import { MergeThreads } from '../use-cases/merge-threads.ts';
import { SplitThread } from '../use-cases/split-thread.ts';
import { UndoThreadChange } from '../use-cases/undo-thread-change.ts';
import { Answering } from './answering.ts';
import { given } from './inputs.ts';
import { Reason, Thread } from './moderating.mutations.ts';
import { ThreadResult } from './payloads.ts';

@InputType('SplitInput')
export class SplitInput {
  @Field(() => ID) thread!: string;
  @Field(() => [ID], { description: 'Answers and comments. The oldest becomes the question; comments go with their answer.' }) posts!: string[];
  @Field() title!: string;
  @Field(() => String, { nullable: true, description: 'Slug or id; the same space where it is not given.' }) space?: string | null;
  @Field(() => String, { nullable: true }) reason?: string | null;
}

/** What becomes of threads as a whole. */
@Resolver()
@Allow('member')
export class RegroupingMutations {
  constructor(
    private readonly merge: MergeThreads,
    private readonly split: SplitThread,
    private readonly undo: UndoThreadChange,
    private readonly answering: Answering,
  ) {}

  @Mutation(() => ThreadResult, { description: 'Answers and comments go to the other thread, which is answered with; the address leads there.' })
  async mergeThreads(@Context() ctx: GqlContext, @Thread() thread: string, @Args('into', { type: () => ID }) into: string, @Reason() reason?: Reason) {
    return this.answering.thread(ctx, await this.merge.execute(ctx.actor, thread, into, reason));
  }

  @Mutation(() => ThreadResult, { description: 'Answers with the new thread.' })
  async splitThread(@Context() ctx: GqlContext, @Args('input') input: SplitInput) {
    return this.answering.thread(ctx, await this.split.execute(ctx.actor, given(input)));
  }

  @Mutation(() => ThreadResult, { description: 'Takes back what a moderator did, where nothing that came after bars the way.' })
  async undoThreadChange(@Context() ctx: GqlContext, @Args('id', { type: () => ID }) id: string, @Reason() reason?: Reason) {
    return this.answering.thread(ctx, await this.undo.execute(ctx.actor, id, reason));
  }
}
