import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.ts';
import { SpaceCatalog } from '../../spaces/index.ts';
import { type ReadablePost, ReadablePostsReader } from '../data/readable-posts.reader.ts';
import { visibleTo } from '../data/visibility.ts';

/** Which of the posts that somebody says they read are posts of the thread that they may read. */
@Injectable()
export class ReadablePosts {
  constructor(
    private readonly spaces: SpaceCatalog,
    private readonly reader: ReadablePostsReader,
  ) {}

  /** Undefined where there is no such thread for the actor. Held, hidden and deleted posts are nobody's to read. */
  async of(actor: Actor, threadId: string, postIds: readonly string[]): Promise<{ thread: ReadablePost; posts: ReadablePost[] } | undefined> {
    const visible = visibleTo(actor, this.spaces);
    const thread = await this.reader.thread(threadId, visible);
    return thread && { thread, posts: postIds.length === 0 ? [] : await this.reader.posts(threadId, postIds, visible) };
  }
}
