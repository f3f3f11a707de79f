import { Injectable } from '@nestjs/common';
import { EventBus } from '../../../../platform/events/event-bus.ts';
import { MergedThreadsRepository } from '../../data/merged-threads.repository.ts';
import { PostsRepository } from '../../data/posts.repository.ts';
import { ThreadsRepository } from '../../data/threads.repository.ts';
import { PostsMoved, ThreadChanged } from '../../events.ts';
import { Suggesting } from './suggesting.ts';
import { ThreadSettling } from './thread-settling.ts';

/** After posts went from one thread to another: what both say of themselves, and everybody who has to know. */
@Injectable()
export class Moved {
  constructor(
    private readonly events: EventBus,
    private readonly threads: ThreadsRepository,
    private readonly merged: MergedThreadsRepository,
    private readonly settling: ThreadSettling,
    private readonly posts: PostsRepository,
    private readonly suggesting: Suggesting,
  ) {}

  /** Edits of a question that nobody sees any more wait for nothing. */
  async endSuggestions(threadId: string, byId: string): Promise<void> {
    const question = await this.posts.question(threadId);
    if (question) await this.suggesting.supersede(question, byId);
  }

  async settle(fromId: string, toId: string, postIds: string[], byId: string): Promise<void> {
    for (const id of [fromId, toId]) {
      await this.settling.settle(id);
      await this.merged.settleTimes(id);
      await this.threads.recountInterest(id);
      this.events.emit(ThreadChanged, { threadId: id });
    }
    this.events.emit(PostsMoved, { fromId, toId, postIds, byId });
  }
}
