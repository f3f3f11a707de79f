import { Injectable } from '@nestjs/common';
import { EventBus } from '../../../../platform/events/event-bus.ts';
import { system } from '../../../../platform/access/actor.ts';
import { PostsRepository } from '../../data/posts.repository.ts';
import type { ThreadChangeView } from '../../domain/thread-change.ts';
import { ThreadChanged } from '../../events.ts';
import { ThreadGate, type OpenThread } from '../support/thread-gate.ts';
import { changedSince } from './changed-since.ts';

@Injectable()
export class UndoOfficial {
  constructor(
    private readonly events: EventBus,
    private readonly gate: ThreadGate,
    private readonly posts: PostsRepository,
  ) {}

  async execute({ thread }: OpenThread, { before, after }: ThreadChangeView): Promise<void> {
    const { post } = await this.gate.post(system, after.postId ?? '');
    if (post.threadId !== thread.id || post.official !== after.official) throw changedSince();
    await this.posts.setOfficial(post.id, before.official === true);
    this.events.emit(ThreadChanged, { threadId: thread.id });
  }
}
