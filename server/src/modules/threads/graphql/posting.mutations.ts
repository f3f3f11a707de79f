import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { Allow } from '../../../platform/access/allow.ts';
import type { GqlContext } from '../../../platform/graphql/context.ts';
import { AskQuestion } from '../use-cases/ask-question.ts';
import { EditPost } from '../use-cases/edit-post.ts';
import { PostAnswer } from '../use-cases/post-answer.ts';
import { PostComment } from '../use-cases/post-comment.ts';
import { ReadSuggestions } from '../use-cases/read-suggestions.ts';
import { Answering } from './answering.ts';
import { AnswerInput, AskInput, CommentInput, EditPostInput, given } from './inputs.ts';
import { PostResult, ThreadResult } from './payloads.ts';

@Resolver()
@Allow('member')
export class PostingMutations {
  constructor(
    private readonly ask: AskQuestion,
    private readonly answer: PostAnswer,
    private readonly comment: PostComment,
    private readonly edit: EditPost,
    private readonly suggestions: ReadSuggestions,
    private readonly answering: Answering,
  ) {}

  @Mutation(() => ThreadResult)
  async askQuestion(@Context() ctx: GqlContext, @Args('input') input: AskInput) {
    return this.answering.thread(ctx, (await this.ask.execute(ctx.actor, given(input))).threadId);
  }

  @Mutation(() => PostResult)
  async postAnswer(@Context() ctx: GqlContext, @Args('input') input: AnswerInput) {
    return this.answering.post(ctx, await this.answer.execute(ctx.actor, input));
  }

  @Mutation(() => PostResult)
  async postComment(@Context() ctx: GqlContext, @Args('input') input: CommentInput) {
    return this.answering.post(ctx, await this.comment.execute(ctx.actor, input));
  }

  @Mutation(() => PostResult)
  async editPost(@Context() ctx: GqlContext, @Args('input') input: EditPostInput) {
    const { suggestionId, ...posted } = await this.edit.execute(ctx.actor, given(input));
    const payload = await this.answering.post(ctx, posted);
    return { ...payload, suggested: suggestionId === undefined ? null : await this.suggestions.byId(ctx, suggestionId) };
  }
}
