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

/** Brings a deleted post back; an accepted answer comes back without its mark. */
@Injectable()
export class RestorePost {
  constructor(
    private readonly db: Database,
    private readonly gate: ThreadGate,
    private readonly change: VisibilityChange,
    private readonly audit: PostAudit,
  ) {}

  async execute(actor: Actor, postId: string): Promise<Posted> {
    const who = writer(actor);
    return this.db.transaction(async () => {
      const open = await this.gate.post(who, postId);
      const { post, thread } = open;
      const verdict = judgePost('restore', who, thread, post);
      if (verdict !== 'NOT_DELETED') {
        refuse(verdict);
        await this.change.apply(open, { to: Visibility.PUBLIC, byId: who.accountId });
        await this.audit.record(who, open, { action: 'restore', before: { visibility: post.visibility }, after: { visibility: Visibility.PUBLIC } });
      }
      return { threadId: thread.id, postId: post.id };
    });
  }
}
