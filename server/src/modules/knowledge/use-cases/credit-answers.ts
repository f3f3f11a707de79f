import { ReputationKind } from '@helpcommons/shared';
import { Injectable } from '@nestjs/common';
import { Settings } from '../../../platform/config/settings.ts';
import { ReputationLedger } from '../../standing/index.ts';
import { type Credit, SourcesRepository } from '../data/sources.repository.ts';

/** Who wrote an answer that carries a validated article has earned something by it, once an answer, for as long as people can read it. */
@Injectable()
export class CreditAnswers {
  constructor(
    private readonly sources: SourcesRepository,
    private readonly ledger: ReputationLedger,
    private readonly settings: Settings,
  ) {}

  async ofArticle(articleId: string): Promise<void> {
    await this.settle(await this.sources.creditsOf({ articleId }));
  }

  async ofPost(postId: string): Promise<void> {
    await this.settle(await this.sources.creditsOf({ postId }));
  }

  private async settle(credits: Credit[]): Promise<void> {
    for (const { postId, authorId: accountId, validatedById, counts } of credits) {
      const key = `${ReputationKind.ARTICLE_VALIDATED}:${postId}`;
      if (!counts) await this.ledger.cancel(key);
      else await this.ledger.record({ accountId, kind: ReputationKind.ARTICLE_VALIDATED, points: this.settings.get('reputation.articleValidated'), key, postId, byId: validatedById ?? undefined });
    }
  }
}
