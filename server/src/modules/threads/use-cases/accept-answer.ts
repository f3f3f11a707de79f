import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.ts';
import { Database } from '../../../platform/database/database.ts';
import { EventBus } from '../../../platform/events/event-bus.ts';
import { PostsRepository } from '../data/posts.repository.ts';
import { judgePost } from '../domain/permissions.ts';
import { AnswerAccepted, ThreadChanged } from '../events.ts';
import { refuse } from './refuse.ts';
import { PostAudit } from './support/post-audit.ts';
import { type Posted } from './support/posted.ts';
import { ThreadGate } from './support/thread-gate.ts';
import { ThreadSettling } from './support/thread-settling.ts';
import { writer } from './support/writer.ts';

/** This answer solves it. Several may; the first is the solution. Accepting twice is accepting once. */
@Injectable()
export class AcceptAnswer {
  constructor(
    private readonly db: Database,
    private readonly events: EventBus,
    private readonly gate: ThreadGate,
    private readonly posts: PostsRepository,
    private readonly settling: ThreadSettling,
    private readonly audit: PostAudit,
  ) {}

  async execute(actor: Actor, answerId: string): Promise<Posted> {
    const judge = writer(actor);
    return this.db.transaction(async () => {
      const open = await this.gate.post(judge, answerId);
      const { thread, post } = open;
      const posted = { threadId: thread.id, postId: post.id };
      const verdict = judgePost('accept', judge, thread, post);
      if (verdict === 'ALREADY_ACCEPTED') return posted;
      refuse(verdict);
      await this.posts.accept(post.id, judge.accountId);
      await this.settling.settle(thread.id);
      await this.audit.record(judge, open, { action: 'accept', before: { accepted: false }, after: { accepted: true, revision: post.revision } }, thread.authorId);
      this.events.emit(AnswerAccepted, { ...posted, revision: post.revision, byId: judge.accountId, onBehalf: judge.accountId !== thread.authorId });
      if (thread.acceptedCount === 0) this.events.emit(ThreadChanged, { threadId: thread.id });
      return posted;
    });
  }
}
