import { Injectable } from '@nestjs/common';
import { guest } from '../../../../platform/access/actor.ts';
import { type GqlContext, newContext } from '../../../../platform/graphql/context.ts';
import { type PostView, ThreadReader, type ThreadView } from '../../../threads/index.ts';
import { ThreadJson } from '../../rest/thread-json.ts';

/** Threads and posts as a guest may read them now, in the shape of the REST API. */
@Injectable()
export class PublicThreads {
  constructor(
    private readonly reader: ThreadReader,
    private readonly json: ThreadJson,
  ) {}

  async question(threadId: string): Promise<object | null> {
    const ctx = newContext(guest());
    const thread = await this.reader.findThread(ctx, threadId);
    return thread && { thread: await this.json.summary(ctx, thread), post: await this.json.question(ctx, await this.reader.question(ctx, thread)) };
  }

  async answer(threadId: string, postId: string): Promise<object | null> {
    const ctx = newContext(guest());
    const [thread, post] = await this.find(ctx, threadId, postId);
    return thread && post && this.both(ctx, thread, post);
  }

  async formerAnswer(threadId: string, postId: string): Promise<object | null> {
    const ctx = newContext(guest());
    const [thread, post] = await this.find(ctx, threadId, postId);
    if (!thread) return null;
    return post ? this.both(ctx, thread, post) : { thread: await this.json.summary(ctx, thread), post: { id: postId } };
  }

  private find(ctx: GqlContext, threadId: string, postId: string): Promise<[ThreadView | null, PostView | null]> {
    return Promise.all([this.reader.findThread(ctx, threadId), this.reader.findPost(ctx, postId)]);
  }

  private async both(ctx: GqlContext, thread: ThreadView, post: PostView): Promise<object> {
    const [summary, answer] = await Promise.all([this.json.summary(ctx, thread), this.reader.placedPost(ctx, post.id).then((placed) => this.json.answer(ctx, placed))]);
    return { thread: summary, post: answer };
  }
}
