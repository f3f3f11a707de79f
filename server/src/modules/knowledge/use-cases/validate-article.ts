import { Confidence } from '@helpcommons/shared';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.ts';
import { Database } from '../../../platform/database/database.ts';
import { mayManage } from '../domain/policy.ts';
import { Conflict } from '../../../platform/errors/errors.ts';
import { fresh } from '../domain/staleness.ts';
import { ArticleAccess } from './article-access.ts';
import { ArticleWriter, setFreshness } from './article-writer.ts';

/** A knowledge manager vouches for it. Also brings an archived article back. */
@Injectable()
export class ValidateArticle {
  constructor(
    private readonly db: Database,
    private readonly access: ArticleAccess,
    private readonly writer: ArticleWriter,
  ) {}

  /** @throws Conflict WORK_IN_PROGRESS */
  async execute(actor: Actor, id: string): Promise<string> {
    return this.db.transaction(async () => {
      const article = await this.access.forUpdate(actor, id, (a) => mayManage(actor, a.spaceId));
      if (article.confidence === Confidence.WORK_IN_PROGRESS) throw new Conflict('WORK_IN_PROGRESS', 'Write the article first');
      await this.writer.changeBy(actor, article, { event: 'VALIDATED', action: 'validate', reason: '' }, () => {
        const now = new Date();
        const validatedById = actor.accountId ?? null;
        Object.assign(article, { confidence: Confidence.VALIDATED, validatedAt: now, validatedById, ownerId: article.ownerId ?? validatedById });
        article.reviewDueAt = this.writer.nextReview(now);
        setFreshness(article, fresh);
      });
      return article.id;
    });
  }
}
