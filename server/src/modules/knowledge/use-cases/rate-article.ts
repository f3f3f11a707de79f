import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.ts';
import { type Limit, RateLimits } from '../../../platform/access/rate-limits.ts';
import { type Config, CONFIG, derivedKey } from '../../../platform/config/config.ts';
import { Database } from '../../../platform/database/database.ts';
import { Conflict } from '../../../platform/errors/errors.ts';
import { EventBus } from '../../../platform/events/event-bus.ts';
import { ArticlesRepository } from '../data/articles.repository.ts';
import { mayRate } from '../domain/policy.ts';
import { memberKey, networkKey, visitorKey } from '../domain/rater.ts';
import { ArticleChanged } from '../events.ts';
import { ArticleAccess } from './article-access.ts';

/** What tells one visitor without an account from another. */
export interface Visitor {
  ip: string;
  userAgent: string;
}

const HOUR = 3600;
/** Votes of a person, or of all visitors of a network, in an hour. */
const MAX_AN_HOUR = 60;
/** Votes of all visitors of a network on one article in a day: an office may agree, a script must not decide. */
const MAX_AN_ARTICLE = 10;

/** Names who rates: an account, or a visitor of today. */
@Injectable()
export class Raters {
  private readonly secret: Buffer;
  constructor(@Inject(CONFIG) config: Config) {
    this.secret = derivedKey(config, 'visitor');
  }

  keyOf(actor: Actor, visitor: Visitor): string {
    return actor.accountId === undefined ? visitorKey(this.secret, visitor.ip, visitor.userAgent, new Date()) : memberKey(actor.accountId);
  }

  /** What votes are limited by: never anything that a visitor can choose. */
  limitsOf(actor: Actor, visitor: Visitor, articleId: string): Limit[] {
    if (actor.accountId !== undefined) return [{ key: `rate-article:${memberKey(actor.accountId)}`, max: MAX_AN_HOUR, seconds: HOUR }];
    const network = networkKey(this.secret, visitor.ip, new Date());
    return [
      { key: `rate-article:${network}`, max: MAX_AN_HOUR, seconds: HOUR },
      { key: `rate-article:${network}:${articleId}`, max: MAX_AN_ARTICLE, seconds: 24 * HOUR },
    ];
  }
}

/** Helpful or not: one vote a person, changeable, also without an account. */
@Injectable()
export class RateArticle {
  constructor(
    private readonly db: Database,
    private readonly access: ArticleAccess,
    private readonly articles: ArticlesRepository,
    private readonly raters: Raters,
    private readonly limits: RateLimits,
    private readonly events: EventBus,
  ) {}

  /** @throws Conflict ARCHIVED */
  async execute(actor: Actor, visitor: Visitor, id: string, helpful: boolean): Promise<string> {
    const rater = this.raters.keyOf(actor, visitor);
    for (const limit of this.raters.limitsOf(actor, visitor, id)) await this.limits.hit(limit);
    return this.db.transaction(async () => {
      const article = await this.access.forUpdate(actor, id, () => true);
      if (!mayRate(article)) throw new Conflict('ARCHIVED', 'The article is archived');
      await this.articles.rate(article.id, rater, helpful);
      this.events.emit(ArticleChanged, { articleId: article.id, revision: article.revision });
      return article.id;
    });
  }
}
