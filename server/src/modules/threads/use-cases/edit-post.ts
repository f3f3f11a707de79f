import { LIMITS, PostKind, Significance } from '@helpcommons/shared';
import { Injectable } from '@nestjs/common';
import type { Actor, Member } from '../../../platform/access/actor.ts';
import { Database } from '../../../platform/database/database.ts';
import { Conflict } from '../../../platform/errors/errors.ts';
import { Validation } from '../../../platform/errors/validation.ts';
import { EventBus } from '../../../platform/events/event-bus.ts';
import { PostsRepository } from '../data/posts.repository.ts';
import { judgePost } from '../domain/permissions.ts';
import { PostEdited, ThreadChanged } from '../events.ts';
import { refuse } from './refuse.ts';
import { type CheckedText, PostTexts } from './support/post-texts.ts';
import type { Posted } from './support/posted.ts';
import { QuestionHead, type Head } from './support/question-head.ts';
import { type OpenPost, ThreadGate } from './support/thread-gate.ts';
import { writer } from './support/writer.ts';

export interface EditPostInput {
  post: string;
  body: string;
  /** The revision the editor started from. */
  baseRevision?: number | undefined;
  reason?: string | undefined;
  significance?: Significance | undefined;
  /** Of a question. */
  title?: string | undefined;
  tags?: readonly string[] | undefined;
}

/** A new revision of a post. */
@Injectable()
export class EditPost {
  constructor(
    private readonly db: Database,
    private readonly events: EventBus,
    private readonly gate: ThreadGate,
    private readonly texts: PostTexts,
    private readonly posts: PostsRepository,
    private readonly heads: QuestionHead,
  ) {}

  async execute(actor: Actor, input: EditPostInput): Promise<Posted> {
    const editor = writer(actor);
    return this.db.transaction(async () => {
      const open = await this.gate.post(editor, input.post);
      const { post, thread } = open;
      refuse(judgePost('edit', editor, thread, post));
      const v = new Validation();
      const text = this.texts.check(v, input.body, editor, post.kind);
      const reason = v.text('reason', input.reason, LIMITS.reason);
      const head = post.kind === PostKind.QUESTION ? await this.heads.check(v, editor, thread, input) : undefined;
      v.done();
      const posted = { threadId: post.threadId, postId: post.id };
      if (text.markdown === post.markdown && !head?.changed) {
        await this.posts.endEdit(editor.accountId, post.id);
        return posted;
      }
      if (input.baseRevision !== undefined && input.baseRevision !== post.revision) throw new Conflict('REVISION_CHANGED', 'Somebody else edited this meanwhile');
      await this.save(open, editor, text, head, { reason, significance: input.significance ?? Significance.MEDIUM });
      return posted;
    });
  }

  private async save({ post, thread }: OpenPost, editor: Member, text: CheckedText, head: Head | undefined, { reason, significance }: { reason: string; significance: Significance }) {
    const stored = await this.texts.finish(text, editor, thread.id);
    const revision = post.revision + 1;
    await this.posts.revise(post, stored, { number: revision, editorId: editor.accountId, reason, significance, title: head?.title ?? null, tags: head?.tags ?? null });
    if (head) await this.heads.save(thread, head, stored.excerpt);
    this.events.emit(PostEdited, { threadId: thread.id, postId: post.id, kind: post.kind, editorId: editor.accountId, revision, significance });
    if (head?.changed) this.events.emit(ThreadChanged, { threadId: thread.id });
  }
}
