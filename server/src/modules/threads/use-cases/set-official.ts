import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.ts';
import { Database } from '../../../platform/database/database.ts';
import { PostsRepository } from '../data/posts.repository.ts';
import { judgePost } from '../domain/permissions.ts';
import { refuse } from './refuse.ts';
import type { Posted } from './support/posted.ts';
import { reasonOf } from './support/reasons.ts';
import { ThreadChanges } from './support/thread-changes.ts';
import { ThreadGate } from './support/thread-gate.ts';
import { writer } from './support/writer.ts';

/** The answer is the word of who runs the community. */
@Injectable()
export class SetOfficial {
  constructor(
    private readonly db: Database,
    private readonly gate: ThreadGate,
    private readonly posts: PostsRepository,
    private readonly changes: ThreadChanges,
  ) {}

  async execute(actor: Actor, answerId: string, on: boolean, given?: string | null): Promise<Posted> {
    const moderator = writer(actor);
    const reason = reasonOf(given);
    return this.db.transaction(async () => {
      const { post, thread } = await this.gate.post(moderator, answerId);
      refuse(judgePost('official', moderator, thread, post));
      if (post.official !== on) {
        await this.posts.setOfficial(post.id, on);
        await this.changes.record(moderator, thread, { kind: on ? 'official' : 'unofficial', reason, before: { postId: post.id, official: !on }, after: { postId: post.id, official: on } });
      }
      return { threadId: thread.id, postId: post.id };
    });
  }
}
