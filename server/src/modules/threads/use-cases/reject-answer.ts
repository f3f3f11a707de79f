import { LIMITS } from '@helpcommons/shared';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.ts';
import { Database } from '../../../platform/database/database.ts';
import { Validation } from '../../../platform/errors/validation.ts';
import { EventBus } from '../../../platform/events/event-bus.ts';
import { PostsRepository } from '../data/posts.repository.ts';
import { judgePost } from '../domain/permissions.ts';
import { AnswerRejected } from '../events.ts';
import { refuse } from './refuse.ts';
import type { Posted } from './support/posted.ts';
import { ThreadGate } from './support/thread-gate.ts';
import { writer } from './support/writer.ts';

/** The asker tried it: it did not work, and why. */
@Injectable()
export class RejectAnswer {
  constructor(
    private readonly db: Database,
    private readonly events: EventBus,
    private readonly gate: ThreadGate,
    private readonly posts: PostsRepository,
  ) {}

  async execute(actor: Actor, answerId: string, given: string): Promise<Posted> {
    const asker = writer(actor);
    const v = new Validation();
    const reason = v.text('reason', given, { min: 3, ...LIMITS.reason });
    v.done();
    return this.db.transaction(async () => {
      const { thread, post } = await this.gate.post(asker, answerId);
      refuse(judgePost('reject', asker, thread, post));
      await this.posts.reject(post.id, reason);
      const posted = { threadId: thread.id, postId: post.id };
      this.events.emit(AnswerRejected, { ...posted, byId: asker.accountId, reason });
      return posted;
    });
  }
}
