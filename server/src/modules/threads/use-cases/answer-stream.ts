import { Injectable } from '@nestjs/common';
import { Broadcast } from '../../../platform/events/broadcast.ts';
import { broadcastStream, type LiveStream } from '../../../platform/events/broadcast-stream.ts';
import type { GqlContext } from '../../../platform/graphql/context.ts';
import type { PostView } from '../domain/views.ts';
import { ThreadReader } from './thread-reader.ts';

/** Told to every node when an answer is published. */
export const ANSWER_ADDED = 'answer-added';
interface AnswerAdded {
  threadId: string;
  postId: string;
}

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
    return broadcastStream(this.broadcast, ANSWER_ADDED, async (added: AnswerAdded) => {
      if (added.threadId !== id) return undefined;
      this.reader.forget(ctx); // A subscription lives long; what it read before may be old.
      const post = await this.reader.findPost(ctx, added.postId);
      return post ? { answerAdded: await this.reader.placedPost(ctx, post.id) } : undefined;
    });
  }
}
