import { Injectable } from '@nestjs/common';
import { type Actor, actsByRole } from '../../../platform/access/actor.ts';
import { AuditLog } from '../../../platform/audit/audit-log.ts';
import { Database } from '../../../platform/database/database.ts';
import { Conflict } from '../../../platform/errors/errors.ts';
import { Validation } from '../../../platform/errors/validation.ts';
import { PostsRepository } from '../data/posts.repository.ts';
import { judgePost } from '../domain/permissions.ts';
import { refuse } from './refuse.ts';
import type { EditPostInput } from './support/edits.ts';
import type { Posted } from './support/posted.ts';
import { Revising } from './support/revising.ts';
import { Suggesting } from './support/suggesting.ts';
import { ThreadGate } from './support/thread-gate.ts';
import { writer } from './support/writer.ts';

export type { EditPostInput };

export interface Edited extends Posted {
  /** The post is as it was: this edit waits for approval, because its editor may only suggest or a rule holds it. */
  suggestionId?: string;
}

/** A new revision of a post; from those who may not make one, and where a rule holds it, a suggestion. */
@Injectable()
export class EditPost {
  constructor(
    private readonly db: Database,
    private readonly audit: AuditLog,
    private readonly gate: ThreadGate,
    private readonly revising: Revising,
    private readonly suggesting: Suggesting,
    private readonly posts: PostsRepository,
  ) {}

  async execute(actor: Actor, input: EditPostInput): Promise<Edited> {
    const editor = writer(actor);
    return this.db.transaction(async () => {
      const open = await this.gate.post(editor, input.post);
      const { post, thread } = open;
      const posted = { threadId: post.threadId, postId: post.id };
      const verdict = judgePost('edit', editor, thread, post);
      const suggests = verdict === 'FORBIDDEN';
      refuse(suggests ? judgePost('suggestEdit', editor, thread, post) : verdict);
      const v = new Validation();
      const edit = await this.revising.check(v, editor, open, input);
      v.done();
      if (!this.revising.changes(open, edit)) {
        await this.posts.endEdit(editor.accountId, post.id);
        return posted;
      }
      if (input.baseRevision !== undefined && input.baseRevision !== post.revision) throw new Conflict('REVISION_CHANGED', 'Somebody else edited this meanwhile');
      const held = suggests ? undefined : await this.revising.screen(editor, open, edit);
      if (suggests || held) {
        await this.posts.endEdit(editor.accountId, post.id);
        return { ...posted, suggestionId: await this.suggesting.suggest(open, editor, edit, held) };
      }
      await this.revising.save(open, editor.accountId, edit);
      if (actsByRole(editor, post.authorId)) {
        await this.audit.record(editor, {
          action: 'post.edit', subject: { type: 'post', id: post.id }, spaceId: thread.spaceId, reason: edit.reason,
          before: { revision: post.revision, ...(edit.head?.changed && { title: thread.title }) }, after: { revision: post.revision + 1, ...(edit.head?.changed && { title: edit.head.title }) },
        });
      }
      return posted;
    });
  }
}
