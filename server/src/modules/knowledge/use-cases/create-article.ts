import { ArticleAudience, Confidence, Governance } from '@helpcommons/shared';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.ts';
import { Database } from '../../../platform/database/database.ts';
import { newId } from '../../../platform/database/ids.ts';
import { forbidden } from '../../../platform/errors/errors.ts';
import { Validation } from '../../../platform/errors/validation.ts';
import { SpaceCatalog } from '../../spaces/index.ts';
import { Article } from '../data/article.entity.ts';
import { mayManage } from '../domain/policy.ts';
import { fresh } from '../domain/staleness.ts';
import { articleText, type ArticleTextInput, setArticleText } from './article-text.ts';
import { ArticleWriter } from './article-writer.ts';

export interface CreateArticleInput extends ArticleTextInput {
  /** Slug. */
  space: string;
  locale: string;
  audience?: ArticleAudience | undefined;
}

/** An article that comes from no thread. Starts as not validated. */
@Injectable()
export class CreateArticle {
  constructor(
    private readonly db: Database,
    private readonly spaces: SpaceCatalog,
    private readonly writer: ArticleWriter,
  ) {}

  async execute(actor: Actor, input: CreateArticleInput): Promise<string> {
    const space = this.spaces.bySlug(input.space);
    if (!space || !this.spaces.readableBy(actor).includes(space.id)) {
      new Validation().add('space', 'UNKNOWN', 'there is no such space').done();
      throw forbidden();
    }
    if (!mayManage(actor, space.id)) throw forbidden();
    const text = articleText(input);
    const locale = localeOf(input.locale);
    return this.db.transaction(async () => {
      const article = new Article();
      const id = newId('article');
      const now = new Date();
      Object.assign(article, { id, familyId: id, spaceId: space.id, threadId: null, locale, ...fresh, governance: Governance.EXPERIENCE, revision: 1, version: 1 });
      Object.assign(article, { confidence: Confidence.NOT_VALIDATED, audience: input.audience ?? ArticleAudience.EVERYONE, ownerId: actor.accountId ?? null });
      Object.assign(article, { helpfulCount: 0, unhelpfulCount: 0, validatedAt: null, validatedById: null, createdAt: now, updatedAt: now, reviewDueAt: this.writer.nextReview(now) });
      setArticleText(article, text);
      await this.writer.create(article, actor.accountId ?? null, text.reason);
      await this.writer.record(actor, article, 'create', text.reason);
      return id;
    });
  }
}

/** A language tag, in its usual spelling. @throws InvalidInput */
function localeOf(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? 'en';
  } catch {
    new Validation().add('locale', 'INVALID', 'is not a language').done();
    return 'en';
  }
}
