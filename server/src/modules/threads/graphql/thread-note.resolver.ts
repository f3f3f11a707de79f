import { Args, Context, ID, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow } from '../../../platform/access/allow.ts';
import type { GqlContext } from '../../../platform/graphql/context.ts';
import { StaffNotes, StaffNoteType } from '../../identity/index.ts';
import type { ThreadView } from '../domain/views.ts';
import { ThreadNotes } from '../use-cases/thread-notes.ts';
import { Answering } from './answering.ts';
import { Thread } from './moderating.mutations.ts';
import { ThreadResult } from './payloads.ts';
import { ThreadType } from './thread.types.ts';

@Resolver(() => ThreadType)
export class ThreadNotesResolver {
  constructor(
    private readonly read: StaffNotes,
    private readonly notes: ThreadNotes,
    private readonly answering: Answering,
  ) {}

  @ResolveField(() => [StaffNoteType], { description: 'For staff, newest first, at most 100; empty to everybody else.' })
  staffNotes(@Context() ctx: GqlContext, @Parent() { id }: ThreadView) {
    return this.read.about(ctx.actor, { threadId: id });
  }

  @Mutation(() => ThreadResult, { description: 'A private note of staff about a thread.' })
  @Allow('member')
  async addThreadNote(@Context() ctx: GqlContext, @Thread() thread: string, @Args('text') text: string) {
    return this.answering.thread(ctx, await this.notes.add(ctx.actor, thread, text));
  }

  @Mutation(() => ThreadResult, { description: "One's own; an admin any." })
  @Allow('member')
  async deleteThreadNote(@Context() ctx: GqlContext, @Args('id', { type: () => ID }) id: string) {
    return this.answering.thread(ctx, await this.notes.delete(ctx.actor, id));
  }
}
