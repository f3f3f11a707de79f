import { Injectable } from '@nestjs/common';
import type { GqlContext } from '../../../platform/graphql/context.ts';
import type { Posted } from '../use-cases/support/posted.ts';
import { ThreadReader } from '../use-cases/thread-reader.ts';
import type { PostPayload, ThreadPayload } from './payloads.ts';

/** What mutations answer with: rows as the reader reads them after the change. */
@Injectable()
export class Answering {
  constructor(private readonly reader: ThreadReader) {}

  async thread(ctx: GqlContext, id: string): Promise<ThreadPayload> {
    this.reader.forget(ctx);
    return { thread: await this.reader.thread(ctx, id) };
  }

  async post(ctx: GqlContext, { threadId, postId }: Posted): Promise<PostPayload> {
    this.reader.forget(ctx);
    const [post, thread] = await Promise.all([this.reader.placedPost(ctx, postId), this.reader.thread(ctx, threadId)]);
    return { post, thread };
  }
}
