import { Args, Context, Field, ID, Mutation, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow } from '../../../platform/access/allow.ts';
import type { GqlContext } from '../../../platform/graphql/context.ts';
import { ProfileLoader, ProfileType } from '../../identity/index.ts';
import type { NoteView, ThreadView } from '../domain/views.ts';
import { PostBodies } from '../use-cases/post-bodies.ts';
import { ThreadNotes } from '../use-cases/thread-notes.ts';
import { Answering } from './answering.ts';
import { Thread } from './moderating.mutations.ts';
import { ThreadResult } from './payloads.ts';
import { ThreadType } from './thread.types.ts';

@ObjectType('ThreadNote', { description: 'What staff wrote down about a thread for staff.' })
export class ThreadNoteType {
  @Field(() => ID) id!: string;
  @Field() at!: Date;
}

@Resolver(() => ThreadNoteType)
export class ThreadNoteResolver {
  constructor(
    private readonly notes: ThreadNotes,
    private readonly bodies: PostBodies,
    private readonly profiles: ProfileLoader,
    private readonly answering: Answering,
  ) {}

  @Mutation(() => ThreadResult)
  @Allow('member')
  async addThreadNote(@Context() ctx: GqlContext, @Thread() thread: string, @Args('body') body: string) {
    return this.answering.thread(ctx, await this.notes.add(ctx.actor, thread, body));
  }

  @Mutation(() => ThreadResult, { description: 'By who wrote it, and by moderators.' })
  @Allow('member')
  async removeThreadNote(@Context() ctx: GqlContext, @Args('id', { type: () => ID }) id: string) {
    return this.answering.thread(ctx, await this.notes.remove(ctx.actor, id));
  }

  @ResolveField(() => ProfileType, { nullable: true })
  author(@Context() ctx: GqlContext, @Parent() note: NoteView) {
    return note.authorId === null ? null : this.profiles.load(ctx, note.authorId);
  }

  @ResolveField(() => String)
  bodyHtml(@Parent() note: NoteView) {
    return this.bodies.preview(note.markdown);
  }
}

@Resolver(() => ThreadType)
export class ThreadNotesResolver {
  constructor(private readonly notes: ThreadNotes) {}

  @ResolveField('notes', () => [ThreadNoteType], { description: 'Oldest first; empty for everybody but staff.' })
  ofThread(@Context() ctx: GqlContext, @Parent() thread: ThreadView) {
    return this.notes.ofThread(ctx, thread);
  }
}
