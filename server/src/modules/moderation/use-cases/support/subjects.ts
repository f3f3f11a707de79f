import { ReviewSubject } from '@helpcommons/shared';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../platform/access/actor.ts';
import { badInput, notFound } from '../../../../platform/errors/errors.ts';
import { newContext } from '../../../../platform/graphql/context.ts';
import { ProfileLoader } from '../../../identity/index.ts';
import { ArticleReader } from '../../../knowledge/index.ts';
import { ThreadReader } from '../../../threads/index.ts';
import { isPublished } from '../../domain/policy.ts';
import type { Subject } from '../../domain/records.ts';

/** One of them. A thread stands for its question. */
export interface SubjectRef {
  post?: string | undefined;
  thread?: string | undefined;
  article?: string | undefined;
  account?: string | undefined;
}

export interface Reportable extends Subject {
  isPublished: boolean;
}

/** The thing that a report is about, where the actor may see it. */
@Injectable()
export class Subjects {
  constructor(
    private readonly threads: ThreadReader,
    private readonly articles: ArticleReader,
    private readonly profiles: ProfileLoader,
  ) {}

  /** @throws AppError NOT_FOUND, also for what the actor may not see */
  async reportable(actor: Actor, { post, thread, article, account }: SubjectRef): Promise<Reportable> {
    if ([post, thread, article, account].filter((id) => id !== undefined).length !== 1) throw badInput('Give a post, a thread, an article or an account');
    if (article !== undefined) return this.article(actor, article);
    if (account !== undefined) return this.profile(actor, account);
    return this.post(actor, post, thread);
  }

  private async post(actor: Actor, postId: string | undefined, threadId: string | undefined): Promise<Reportable> {
    const ctx = newContext(actor);
    const post = postId !== undefined ? await this.threads.post(ctx, postId) : await this.threads.question(ctx, await this.threads.thread(ctx, threadId!));
    const thread = await this.threads.thread(ctx, post.threadId);
    return {
      subjectType: ReviewSubject.POST, subjectId: post.id, threadId: thread.id, spaceId: thread.spaceId, authorId: post.authorId,
      isPublished: isPublished(post.visibility) && isPublished(thread.visibility),
    };
  }

  private async article(actor: Actor, id: string): Promise<Reportable> {
    const article = await this.articles.article(newContext(actor), id);
    if (!article) throw notFound('This article');
    return { subjectType: ReviewSubject.ARTICLE, subjectId: article.id, threadId: article.threadId, spaceId: article.spaceId, authorId: article.ownerId, isPublished: true };
  }

  private async profile(actor: Actor, id: string): Promise<Reportable> {
    const profile = await this.profiles.load(newContext(actor), id);
    return { subjectType: ReviewSubject.ACCOUNT, subjectId: profile.id, threadId: null, spaceId: null, authorId: profile.id, isPublished: true };
  }
}
