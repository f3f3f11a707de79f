import { Injectable } from '@nestjs/common';
import { EventBus } from '../../../../platform/events/event-bus.ts';
import { PostsRepository } from '../../data/posts.repository.ts';
import { AnswerUnaccepted, ThreadChanged } from '../../events.ts';
import type { OpenPost } from './thread-gate.ts';
import { ThreadSettling } from './thread-settling.ts';

/** An answer stops being accepted: taken back, rejected, hidden or deleted. */
@Injectable()
export class Unaccepting {
  constructor(
    private readonly events: EventBus,
    private readonly posts: PostsRepository,
    private readonly settling: ThreadSettling,
  ) {}

  async unaccept({ thread, post }: OpenPost, byId: string | null): Promise<void> {
    if (post.acceptedAt === null) return;
    await this.posts.unaccept(post.id);
    this.events.emit(AnswerUnaccepted, { threadId: thread.id, postId: post.id, byId });
  }

  /** After whatever changed which answers there are. */
  async settle({ thread }: OpenPost): Promise<void> {
    const { state } = await this.settling.settle(thread.id);
    if (state !== thread.state) this.events.emit(ThreadChanged, { threadId: thread.id });
  }
}
