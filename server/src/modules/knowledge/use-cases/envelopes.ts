import { articlePath, Confidence, postPath, profilePath, threadPath } from '@helpcommons/shared';
import { Inject, Injectable } from '@nestjs/common';
import { type Config, CONFIG, derivedKey } from '../../../platform/config/config.ts';
import { Settings } from '../../../platform/config/settings.ts';
import { htmlToText, renderMarkdown, RENDERER_VERSION } from '../../../platform/markdown/index.ts';
import { type ServedAnswer, ServedRepository, type ServedSource } from '../data/served.repository.ts';
import type { ArticleRecord } from '../domain/article.ts';
import { type Envelope, type EnvelopeAuthor, type EnvelopeSource, isGenuine, seal } from '../domain/envelope.ts';

const DAY = 24 * 60 * 60 * 1000;

/** Makes what every channel serves. Ask `ServableArticles` first whether an article may be served at all. */
@Injectable()
export class Envelopes {
  private readonly key: Buffer;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly settings: Settings,
    private readonly served: ServedRepository,
  ) {
    this.key = derivedKey(config, 'envelope');
  }

  /** Of each article, in the same order. */
  async ofArticles(articles: readonly ArticleRecord[]): Promise<Envelope[]> {
    const sources = await this.sources(articles.map((a) => a.id));
    return articles.map((a) => this.ofArticle(a, sources.get(a.id) ?? []));
  }

  /** Of each of these posts that is an accepted answer everybody may read; by id of the post. */
  async ofAnswers(postIds: readonly string[]): Promise<Map<string, Envelope>> {
    const answers = postIds.length === 0 ? [] : await this.served.acceptedAnswers(postIds);
    return new Map(answers.map((a) => [a.id, this.ofAnswer(a)]));
  }

  /** Where each article comes from, answers before the question, as far as everybody may read it. */
  async sources(articleIds: readonly string[]): Promise<Map<string, EnvelopeSource[]>> {
    const rows = articleIds.length === 0 ? [] : await this.served.sources(articleIds);
    const byArticle = Map.groupBy(rows, (r) => r.articleId);
    return new Map([...byArticle].map(([id, list]) => [id, list.map((s) => this.source(s))]));
  }

  isGenuine(envelope: Envelope): boolean {
    return isGenuine(envelope, this.key);
  }

  private ofArticle(a: ArticleRecord, sources: EnvelopeSource[]): Envelope {
    return seal({
      type: 'article', id: a.id, title: a.title, language: a.locale, confidence: a.confidence, audience: a.audience, revision: a.revision,
      answer: { markdown: a.solutionMarkdown, html: a.solutionHtml, text: htmlToText(a.solutionHtml) },
      applies_to: { product: a.product, version_range: a.versionRange, environment: a.environment },
      sources, author: sources[0]?.author ?? null,
      updated_at: a.updatedAt.toISOString(), valid_until: a.reviewDueAt.toISOString(), url: this.url(articlePath(a.id, a.title)),
    }, this.key);
  }

  /** An accepted answer nobody made an article of is as sure as an article nobody validated. */
  private ofAnswer(p: ServedAnswer): Envelope {
    const html = p.rendererVersion === RENDERER_VERSION ? p.html : renderMarkdown(p.markdown).html;
    const source = this.source({ threadId: p.threadId, threadSlug: p.threadSlug, postId: p.id, revision: p.revision, authorId: p.authorId, authorName: p.authorName });
    return seal({
      type: 'answer', id: p.id, title: p.title, language: p.locale, confidence: Confidence.NOT_VALIDATED, audience: 'everyone', revision: p.revision,
      answer: { markdown: p.markdown, html, text: htmlToText(html) },
      applies_to: { product: p.product, version_range: p.productVersion, environment: [p.product, p.productVersion].filter(Boolean).join(' ') },
      sources: [source], author: source.author,
      updated_at: p.updatedAt.toISOString(), valid_until: new Date(p.updatedAt.getTime() + this.settings.get('articles.review.days') * DAY).toISOString(), url: source.post_url,
    }, this.key);
  }

  private source(s: Omit<ServedSource, 'articleId' | 'isAnswer'>): EnvelopeSource {
    const author: EnvelopeAuthor = { name: s.authorName, url: this.url(profilePath(s.authorId, s.authorName)) };
    return { thread_url: this.url(threadPath(s.threadId, s.threadSlug)), post_url: this.url(postPath(s.threadId, s.threadSlug, s.postId)), revision: s.revision, author };
  }

  private url(path: string): string {
    return `${this.config.PUBLIC_URL}${path}`;
  }
}
