import { PostKind } from '@helpcommons/shared';
import { Injectable } from '@nestjs/common';
import { PostsRepository } from '../data/posts.repository.ts';
import { ThreadsRepository } from '../data/threads.repository.ts';

export interface Counts {
  up: number;
  down: number;
  worked: number;
  failed: number;
  /** What answers are sorted by. */
  rank: number;
}

/** Where reactions leave what a post shows of them. The thread's row is locked by then (ThreadGate). */
@Injectable()
export class PostCounters {
  constructor(
    private readonly posts: PostsRepository,
    private readonly threads: ThreadsRepository,
  ) {}

  async save(post: { id: string; threadId: string; kind: PostKind }, counts: Counts): Promise<void> {
    await this.posts.saveCounts(post.id, counts);
    if (post.kind === PostKind.QUESTION) await this.threads.recountInterest(post.threadId);
  }
}
