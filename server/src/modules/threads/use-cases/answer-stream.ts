import { Injectable } from '@nestjs/common';
import { Broadcast } from '../../../platform/events/broadcast.ts';
import { broadcastStream, type LiveStream } from '../../../platform/events/broadcast-stream.ts';
import type { GqlContext } from '../../../platform/graphql/context.ts';
import type { PostView } from '../domain/views.ts';
import { ANSWER_ADDED } from './support/live-answers.ts';
import type { Posted } from './support/posted.ts';
import { ThreadReader } from './thread-reader.ts';

/** New answers of an open page. */
@Injectable()
export class AnswerStream {
  constructor(
    private readonly broadcast: Broadcast,
    private readonly reader: ThreadReader,
  ) {}

  /** @throws AppError NOT_FOUND at once for a thread the actor may not see */
  async ofThread(ctx: GqlContext, threadId: string): Promise<LiveStream<{ answerAdded: PostView }>> {
    const { id } = await this.reader.thread(ctx, threadId);
    return broadcastStream(this.broadcast, ANSWER_ADDED, async (added: Posted) => {
      if (added.threadId !== id) return undefined;
      this.reader.forget(ctx); // A subscription lives long; what it read before may be old.
      const post = await this.reader.findPost(ctx, added.postId);
      return post ? { answerAdded: await this.reader.placedPost(ctx, post.id) } : undefined;
    });
  }
}
