import { LIMITS, PostKind, Significance } from '@helpcommons/shared';
import { Injectable } from '@nestjs/common';
import type { Member } from '../../../../platform/access/actor.ts';
import type { Validation } from '../../../../platform/errors/validation.ts';
import { EventBus } from '../../../../platform/events/event-bus.ts';
import { PostsRepository } from '../../data/posts.repository.ts';
import { isPublished } from '../../domain/permissions.ts';
import { PostEdited, ThreadChanged } from '../../events.ts';
import type { CheckedEdit, EditPostInput } from './edits.ts';
import type { Held } from './post-screening.ts';
import { PostTexts } from './post-texts.ts';
import { QuestionHead } from './question-head.ts';
import { Suggesting } from './suggesting.ts';
import type { OpenPost } from './thread-gate.ts';

/** Makes revisions of posts, whoever asks for them. */
@Injectable()
export class Revising {
  constructor(
    private readonly events: EventBus,
    private readonly texts: PostTexts,
    private readonly posts: PostsRepository,
    private readonly heads: QuestionHead,
    private readonly suggesting: Suggesting,
  ) {}

  /** Adds what is wrong to the validation; store the edit only when that is done. */
  async check(v: Validation, editor: Member, { post, thread }: OpenPost, input: EditPostInput): Promise<CheckedEdit> {
    const text = this.texts.check(v, input.body, editor, post.kind);
    const reason = v.text('reason', input.reason, LIMITS.reason);
    const head = post.kind === PostKind.QUESTION ? await this.heads.check(v, editor, thread, input) : undefined;
    return { text, head, reason, significance: input.significance ?? Significance.MEDIUM };
  }

  /** Whether somebody has to look at it first. Whatever is not published is looked at anyway. */
  async screen(editor: Member, { post, thread }: OpenPost, { text, head }: CheckedEdit): Promise<Held | undefined> {
    if (!isPublished(post.visibility)) return undefined;
    const { spaceId, locale } = thread;
    return this.texts.screenEdit(editor, text, { postId: post.id, kind: post.kind, spaceId, locale, title: head?.title ?? '', draftKey: `edit:${post.id}` }, post.markdown);
  }

  changes({ post }: OpenPost, { text, head }: CheckedEdit): boolean {
    return text.markdown !== post.markdown || head?.changed === true;
  }

  /** What others suggested for the revision before is overtaken. */
  async save({ post, thread }: OpenPost, editorId: string, { text, head, reason, significance }: CheckedEdit, byId = editorId): Promise<void> {
    const stored = await this.texts.finish(text, { accountId: editorId }, thread.id);
    const revision = post.revision + 1;
    await this.posts.revise(post, stored, { number: revision, editorId, reason, significance, title: head?.title ?? null, tags: head?.tags ?? null });
    if (head) await this.heads.save(thread, head, stored.excerpt);
    this.events.emit(PostEdited, { threadId: thread.id, postId: post.id, kind: post.kind, editorId, revision, significance });
    if (head?.changed) this.events.emit(ThreadChanged, { threadId: thread.id });
    await this.suggesting.supersede(post, byId);
  }
}
