import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.ts';
import { Database } from '../../../platform/database/database.ts';
import { judgePost } from '../domain/permissions.ts';
import { refuse } from './refuse.ts';
import { PostAudit } from './support/post-audit.ts';
import type { Posted } from './support/posted.ts';
import { ThreadGate } from './support/thread-gate.ts';
import { Unaccepting } from './support/unaccepting.ts';
import { writer } from './support/writer.ts';

/** Whoever may accept may take it back, twice if need be. */
@Injectable()
export class UnacceptAnswer {
  constructor(
    private readonly db: Database,
    private readonly gate: ThreadGate,
    private readonly unaccepting: Unaccepting,
    private readonly audit: PostAudit,
  ) {}

  async execute(actor: Actor, answerId: string): Promise<Posted> {
    const judge = writer(actor);
    return this.db.transaction(async () => {
      const open = await this.gate.post(judge, answerId);
      const verdict = judgePost('unaccept', judge, open.thread, open.post);
      if (verdict !== 'NOT_ACCEPTED') {
        refuse(verdict);
        await this.unaccepting.unaccept(open, judge.accountId);
        await this.unaccepting.settle(open);
        await this.audit.record(judge, open, { action: 'unaccept', before: { accepted: true, acceptedBy: open.post.acceptedById }, after: { accepted: false } }, open.thread.authorId);
      }
      return { threadId: open.thread.id, postId: open.post.id };
    });
  }
}
