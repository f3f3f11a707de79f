import { PostKind } from '@helpcommons/shared';
import { Injectable } from '@nestjs/common';
import { newId } from '../../../../platform/database/ids.ts';
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

  /** The id of the question. */
  async open(thread: NewThread, text: StoredText, tags: readonly string[]): Promise<string> {
    await this.threads.insert(thread);
    const id = newId('post');
    await this.posts.insert({
      id, threadId: thread.id, kind: PostKind.QUESTION, parentId: null, authorId: thread.authorId, visibility: thread.visibility, text, title: thread.title, tags, draftKey: 'ask', follows: true,
    });
    await this.tags.set(thread.id, tags);
    return id;
  }
}
