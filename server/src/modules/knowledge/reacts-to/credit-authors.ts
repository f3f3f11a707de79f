import { Injectable } from '@nestjs/common';
import type { DomainEvent } from '../../../platform/events/event.ts';
import { Subscribe } from '../../../platform/events/subscribe.ts';
import { PostVisibilityChanged } from '../../threads/events.ts';
import { ArticleChanged } from '../events.ts';
import { CreditAnswers } from '../use-cases/credit-answers.ts';

@Injectable()
export class CreditAuthors {
  constructor(private readonly credit: CreditAnswers) {}

  @Subscribe('knowledge.credit', ArticleChanged)
  async articleChanged({ payload }: DomainEvent<{ articleId: string }>) {
    await this.credit.ofArticle(payload.articleId);
  }

  @Subscribe('knowledge.credit-post', PostVisibilityChanged)
  async postChanged({ payload }: DomainEvent<{ postId: string }>) {
    await this.credit.ofPost(payload.postId);
  }
}
