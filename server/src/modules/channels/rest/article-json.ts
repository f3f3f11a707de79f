import { articlePath } from '@helpcommons/shared';
import { Inject, Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { type Config, CONFIG } from '../../../platform/config/config.ts';
import { type ArticleRecord, Envelopes, type EnvelopeSource } from '../../knowledge/index.ts';
import { SpaceCatalog } from '../../spaces/index.ts';
import { absoluteHtml } from '../domain/absolute-html.ts';
import type { articleSchema } from './articles.operations.ts';

type Article = z.input<typeof articleSchema>;

/** Articles as the REST API shows them. */
@Injectable()
export class ArticleJson {
  constructor(
    private readonly envelopes: Envelopes,
    private readonly spaces: SpaceCatalog,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async all(articles: readonly ArticleRecord[]): Promise<Article[]> {
    const sources = await this.envelopes.sources(articles.map((a) => a.id));
    return articles.map((a) => this.article(a, sources.get(a.id) ?? []));
  }

  async one(article: ArticleRecord): Promise<Article> {
    return (await this.all([article]))[0]!;
  }

  private article(a: ArticleRecord, sources: EnvelopeSource[]): Article {
    const { PUBLIC_URL: origin } = this.config;
    return {
      id: a.id, url: `${origin}${articlePath(a.id, a.title)}`, title: a.title, space: this.spaces.byId(a.spaceId)?.slug ?? '', locale: a.locale, confidence: a.confidence, audience: a.audience,
      body_markdown: a.solutionMarkdown, body_html: absoluteHtml(a.solutionHtml, origin), problem_markdown: a.problemMarkdown, problem_html: absoluteHtml(a.problemHtml, origin),
      environment: a.environment, product: a.product, version_range: a.versionRange, sources,
      stale: a.staleAt !== null, stale_reason: a.staleReason, withdrawn: a.withdrawnAt !== null, revision: a.revision,
      created_at: a.createdAt.toISOString(), updated_at: a.updatedAt.toISOString(), review_due_at: a.reviewDueAt.toISOString(),
    };
  }
}
