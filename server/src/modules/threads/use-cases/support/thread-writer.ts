import { PostKind } from '@helpcommons/shared';
import { Injectable } from '@nestjs/common';
import { PostsRepository, type StoredText } from '../../data/posts.repository.ts';
import { ThreadTagsRepository } from '../../data/thread-tags.repository.ts';
import { type NewThread, ThreadsRepository } from '../../data/threads.repository.ts';

/** Stores a new thread: the row, its question, its tags. */
@Injectable()
export class ThreadWriter {
  constructor(
    private readonly threads: ThreadsRepository,
    private readonly posts: PostsRepository,
    private readonly tags: ThreadTagsRepository,
  ) {}

  /** Before the author's limits are looked at. */
  async admit(authorId: string): Promise<void> {
    await this.threads.lockAuthor(authorId);
  }

  async open(thread: NewThread, questionId: string, text: StoredText, tags: readonly string[]): Promise<void> {
    await this.threads.insert(thread);
    await this.posts.insert({
      id: questionId, threadId: thread.id, kind: PostKind.QUESTION, parentId: null, authorId: thread.authorId, visibility: thread.visibility, text, title: thread.title, tags, draftKey: 'ask', follows: true,
    });
    await this.tags.set(thread.id, tags);
  }
}
