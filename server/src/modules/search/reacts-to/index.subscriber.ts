import type { PostKind } from '@helpcommons/shared';
import { Injectable } from '@nestjs/common';
import type { DomainEvent } from '../../../platform/events/event.ts';
import { Subscribe } from '../../../platform/events/subscribe.ts';
import { ArticleChanged, ArticleWithdrawn } from '../../knowledge/events.ts';
import { Voted } from '../../reactions/events.ts';
import { AnswerAccepted, AnswerPosted, AnswerUnaccepted, PostEdited, PostsMoved, PostVisibilityChanged, QuestionAsked, ThreadChanged } from '../../threads/events.ts';
import { ReindexSearch } from '../use-cases/reindex-search.ts';

/** Keeps the index up to date. Whatever happened, the rows are read again: order and repetition of events do not matter. */
@Injectable()
export class IndexSubscriber {
  constructor(private readonly reindex: ReindexSearch) {}

  @Subscribe('search.threads', QuestionAsked, AnswerPosted, PostEdited, PostVisibilityChanged, AnswerAccepted, AnswerUnaccepted, ThreadChanged)
  async threadChanged({ payload }: DomainEvent<{ threadId: string; kind?: PostKind }>) {
    if (payload.kind === 'comment') return; // not searched
    await this.reindex.execute({ threadIds: [payload.threadId] });
  }

  /** What is an answer is found in its thread; what became a question or a comment is no document of its own, and an id of nothing goes. */
  @Subscribe('search.moved', PostsMoved)
  async moved({ payload: { fromId, toId, postIds } }: DomainEvent<{ fromId: string; toId: string; postIds: string[] }>) {
    await this.reindex.execute({ threadIds: [...postIds, fromId, toId] });
  }

  @Subscribe('search.votes', Voted)
  async voted({ payload }: DomainEvent<{ threadId: string }>) {
    await this.reindex.execute({ threadIds: [payload.threadId] });
  }

  @Subscribe('search.articles', ArticleChanged, ArticleWithdrawn)
  async articleChanged({ payload }: DomainEvent<{ articleId: string }>) {
    await this.reindex.execute({ articleIds: [payload.articleId] });
  }
}
