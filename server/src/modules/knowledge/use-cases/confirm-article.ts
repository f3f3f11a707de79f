import { Confidence } from '@helpcommons/shared';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.ts';
import { Database } from '../../../platform/database/database.ts';
import { Conflict } from '../../../platform/errors/errors.ts';
import { mayManage } from '../domain/policy.ts';
import { fresh } from '../domain/staleness.ts';
import { ArticleAccess } from './article-access.ts';
import { ArticleWriter, setFreshness } from './article-writer.ts';

/** "Still right": somebody looked. It is served again, and comes up for review when it is due the next time. */
@Injectable()
export class ConfirmArticle {
  constructor(
    private readonly db: Database,
    private readonly access: ArticleAccess,
    private readonly writer: ArticleWriter,
  ) {}

  /** @throws Conflict ARCHIVED */
  async execute(actor: Actor, id: string): Promise<string> {
    return this.db.transaction(async () => {
      const article = await this.access.forUpdate(actor, id, (a) => mayManage(actor, a.spaceId));
      if (article.confidence === Confidence.ARCHIVED) throw new Conflict('ARCHIVED', 'The article is archived');
      await this.writer.changeBy(actor, article, { event: 'CONFIRMED', action: 'confirm', reason: '' }, () => {
        article.reviewDueAt = this.writer.nextReview();
        setFreshness(article, fresh);
      });
      return article.id;
    });
  }
}
