import { Injectable } from '@nestjs/common';
import { type Actor, actsByRole } from '../../../../platform/access/actor.ts';
import { AuditLog } from '../../../../platform/audit/audit-log.ts';
import type { OpenPost } from './thread-gate.ts';

/** What somebody does by a role to a post, or as the asker's deputy to an answer: in the audit log. */
@Injectable()
export class PostAudit {
  constructor(private readonly audit: AuditLog) {}

  /** `ownerId`: whose it is to do; the author of the post where nobody else is named. */
  async record(actor: Actor, { post, thread }: OpenPost, facts: { action: string; reason?: string | undefined; before: object; after: object }, ownerId = post.authorId): Promise<void> {
    if (!actsByRole(actor, ownerId)) return;
    await this.audit.record(actor, { ...facts, action: `post.${facts.action}`, subject: { type: 'post', id: post.id }, spaceId: thread.spaceId });
  }
}
