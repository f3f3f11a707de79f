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

/** A moderator takes it from view until it is settled what becomes of it. */
@Injectable()
export class HidePost {
  constructor(
    private readonly db: Database,
    private readonly gate: ThreadGate,
    private readonly change: VisibilityChange,
    private readonly audit: PostAudit,
  ) {}

  async execute(actor: Actor, postId: string, given: string): Promise<Posted> {
    const moderator = writer(actor);
    const v = new Validation();
    const reason = v.text('reason', given, { min: 3, ...LIMITS.reason });
    v.done();
    return this.db.transaction(async () => {
      const open = await this.gate.post(moderator, postId);
      refuse(judgePost('hide', moderator, open.thread, open.post));
      await this.change.apply(open, { to: Visibility.HIDDEN, byId: moderator.accountId, reason });
      await this.audit.record(moderator, open, { action: 'hide', reason, before: { visibility: open.post.visibility, accepted: open.post.acceptedAt !== null }, after: { visibility: Visibility.HIDDEN } });
      return { threadId: open.thread.id, postId: open.post.id };
    });
  }
}
