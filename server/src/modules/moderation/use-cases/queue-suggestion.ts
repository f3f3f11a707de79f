import { ReviewKind, ReviewSubject } from '@helpcommons/shared';
import { Injectable } from '@nestjs/common';
import { ItemsRepository } from '../data/items.repository.ts';
import { Queue } from './support/queue.ts';

export interface Suggested {
  threadId: string;
  postId: string;
  suggestionId: string;
  editorId: string;
  spaceId: string;
  /** What holds it, and what that found. */
  rule?: string;
  detail?: string;
}

/** A suggested edit waits in the queue until whoever may edit the post has settled it, there or here. */
@Injectable()
export class QueueSuggestion {
  constructor(
    private readonly queue: Queue,
    private readonly items: ItemsRepository,
  ) {}

  async open({ threadId, postId, suggestionId, editorId, spaceId, rule = 'suggested_edit', detail = '' }: Suggested): Promise<void> {
    await this.queue.open({ kind: ReviewKind.SUGGESTED_EDIT, subjectType: ReviewSubject.POST, subjectId: postId, refId: suggestionId, threadId, spaceId, authorId: editorId, rule, detail });
  }

  async close(suggestionId: string, byId: string | null): Promise<void> {
    const item = await this.items.lockOpenByRef(ReviewKind.SUGGESTED_EDIT, suggestionId);
    if (item) await this.queue.close(item, 'withdrawn', null, byId);
  }
}
