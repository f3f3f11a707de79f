import { Visibility } from '@helpcommons/shared';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.ts';
import { Database } from '../../../platform/database/database.ts';
import { judgePost } from '../domain/permissions.ts';
import { refuse } from './refuse.ts';
import { PostAudit } from './support/post-audit.ts';
import type { Posted } from './support/posted.ts';
import { ThreadGate } from './support/thread-gate.ts';
import { VisibilityChange } from './support/visibility-change.ts';
import { writer } from './support/writer.ts';

/** Shows again what was hidden, and what was held for review for the first time. */
@Injectable()
export class UnhidePost {
  constructor(
    private readonly db: Database,
    private readonly gate: ThreadGate,
    private readonly change: VisibilityChange,
    private readonly audit: PostAudit,
  ) {}

  async execute(actor: Actor, postId: string): Promise<Posted> {
    const moderator = writer(actor);
    return this.db.transaction(async () => {
      const open = await this.gate.post(moderator, postId);
      const { post, thread } = open;
      refuse(judgePost('hide', moderator, thread, post));
      if (post.visibility === Visibility.HIDDEN || post.visibility === Visibility.HELD) {
        await this.change.apply(open, { to: Visibility.PUBLIC, byId: moderator.accountId });
        await this.audit.record(moderator, open, { action: 'unhide', before: { visibility: post.visibility }, after: { visibility: Visibility.PUBLIC } });
      }
      return { threadId: thread.id, postId: post.id };
    });
  }
}
