import { LIMITS, Visibility } from '@helpcommons/shared';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.ts';
import { Database } from '../../../platform/database/database.ts';
import { Validation } from '../../../platform/errors/validation.ts';
import { judgePost } from '../domain/permissions.ts';
import { refuse } from './refuse.ts';
import { PostAudit } from './support/post-audit.ts';
import type { Posted } from './support/posted.ts';
import { ThreadGate } from './support/thread-gate.ts';
import { VisibilityChange } from './support/visibility-change.ts';
import { writer } from './support/writer.ts';

/** Nobody sees it any more but its author and moderators, who may bring it back. */
@Injectable()
export class DeletePost {
  constructor(
    private readonly db: Database,
    private readonly gate: ThreadGate,
    private readonly change: VisibilityChange,
    private readonly audit: PostAudit,
  ) {}

  async execute(actor: Actor, postId: string, given?: string): Promise<Posted> {
    const who = writer(actor);
    const v = new Validation();
    const reason = v.text('reason', given, LIMITS.reason);
    v.done();
    return this.db.transaction(async () => {
      const open = await this.gate.post(who, postId);
      const { post, thread } = open;
      if (post.visibility !== Visibility.DELETED) {
        refuse(judgePost('delete', who, thread, post));
        // Who deletes may restore: what a moderator took from view would come back that way.
        if (post.visibility === Visibility.HIDDEN || post.visibility === Visibility.HELD) refuse(judgePost('hide', who, thread, post));
        await this.change.apply(open, { to: Visibility.DELETED, byId: who.accountId, ...(reason !== '' && { reason }) });
        await this.audit.record(who, open, { action: 'delete', reason, before: { visibility: post.visibility, accepted: post.acceptedAt !== null }, after: { visibility: Visibility.DELETED } });
      }
      return { threadId: thread.id, postId: post.id };
    });
  }
}
