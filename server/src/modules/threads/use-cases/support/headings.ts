import type { Significance } from '@helpcommons/shared';
import { Injectable } from '@nestjs/common';
import type { Member } from '../../../../platform/access/actor.ts';
import { notFound } from '../../../../platform/errors/errors.ts';
import type { Validation } from '../../../../platform/errors/validation.ts';
import { PostsRepository } from '../../data/posts.repository.ts';
import { ThreadTagsRepository } from '../../data/thread-tags.repository.ts';
import type { ThreadRow } from '../../data/threads.repository.ts';
import { PostTexts } from './post-texts.ts';
import { type Head, QuestionHead } from './question-head.ts';
import { Revising } from './revising.ts';
import type { OpenThread } from './thread-gate.ts';

/** Title and tags of a thread, changed apart from the text of its question. */
@Injectable()
export class Headings {
  constructor(
    private readonly posts: PostsRepository,
    private readonly tags: ThreadTagsRepository,
    private readonly heads: QuestionHead,
    private readonly texts: PostTexts,
    private readonly revising: Revising,
  ) {}

  async of(thread: ThreadRow): Promise<{ title: string; tags: string[] }> {
    return { title: thread.title, tags: (await this.tags.of(thread.id)).toSorted() };
  }

  /** What is not given stays. */
  check(v: Validation, editor: Member, thread: ThreadRow, given: { title?: string | undefined; tags?: readonly string[] | undefined }): Promise<Head> {
    return this.heads.check(v, editor, thread, given);
  }

  async save(open: OpenThread, editorId: string, head: Pick<Head, 'title' | 'tags'>, reason: string, significance: Significance): Promise<void> {
    const post = await this.posts.question(open.thread.id);
    if (!post) throw notFound('This question');
    await this.revising.save({ ...open, post }, editorId, { text: this.texts.checked(post.markdown), head: { ...head, changed: true }, reason, significance });
  }
}
