import { Confidence, LIMITS } from '@helpcommons/shared';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.ts';
import { Database } from '../../../platform/database/database.ts';
import { Validation } from '../../../platform/errors/validation.ts';
import { mayManage } from '../domain/policy.ts';
import { ArticleAccess } from './article-access.ts';
import { ArticleWriter } from './article-writer.ts';

/** Nobody but staff sees it any more. The reason is kept with its history. */
@Injectable()
export class ArchiveArticle {
  constructor(
    private readonly db: Database,
    private readonly access: ArticleAccess,
    private readonly writer: ArticleWriter,
  ) {}

  async execute(actor: Actor, id: string, reason?: string | null): Promise<string> {
    const check = new Validation();
    const why = check.text('reason', reason, { max: LIMITS.reason.max });
    check.done();
    return this.db.transaction(async () => {
      const article = await this.access.forUpdate(actor, id, (a) => mayManage(actor, a.spaceId));
      if (article.confidence === Confidence.ARCHIVED) return article.id;
      await this.writer.changeBy(actor, article, { event: 'ARCHIVED', action: 'archive', reason: why }, async () => {
        article.confidence = Confidence.ARCHIVED;
        if (why) await this.writer.revise(article, actor.accountId ?? null, why);
      });
      return article.id;
    });
  }
}
