import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.ts';
import type { Confidence } from '@helpcommons/shared';
import { type GqlContext, loader } from '../../../platform/graphql/context.ts';
import { decodeCursor, type Page, pageSize, toPage } from '../../../platform/graphql/page.ts';
import { diffHtml, renderMarkdown, RENDERER_VERSION } from '../../../platform/markdown/index.ts';
import { SpaceCatalog } from '../../spaces/index.ts';
import { ArticleReads } from '../data/article-reads.repository.ts';
import type { ArticleListFilter, ArticleRecord, RevisionRecord, SourceRecord } from '../domain/article.ts';
import { seesUnpublished } from '../domain/policy.ts';

export interface ArticlesQuery {
  /** Slug; with the spaces below it. */
  space?: string | null | undefined;
  locale?: string | null | undefined;
  confidence?: Confidence | null | undefined;
  stale?: boolean | null | undefined;
  due?: boolean | null | undefined;
  query?: string | null | undefined;
  desk?: boolean | null | undefined;
}

export interface ArticlePage extends Page<ArticleRecord> {
  filter: ArticleListFilter;
}

/** Articles as people read them: only ever those that the actor may read. */
@Injectable()
export class ArticleReader {
  constructor(
    private readonly reads: ArticleReads,
    private readonly spaces: SpaceCatalog,
  ) {}

  article(ctx: GqlContext, id: string): Promise<ArticleRecord | null> {
    return loader<string, ArticleRecord>(ctx, 'knowledge.article', async (ids) => {
      const rows = await this.reads.visible(ctx.actor, this.spaces.readableBy(ctx.actor), { ids });
      return new Map(rows.map((a) => [a.id, current(a)]));
    }).load(id);
  }

  /** There is at most one. */
  ofThread(ctx: GqlContext, threadId: string): Promise<ArticleRecord | null> {
    return loader<string, ArticleRecord>(ctx, 'knowledge.article-of-thread', async (threadIds) => {
      const rows = await this.reads.visible(ctx.actor, this.spaces.readableBy(ctx.actor), { threadIds });
      return new Map(rows.map((a) => [a.threadId!, current(a)]));
    }).load(threadId);
  }

  /** What was just changed, read again. */
  async reread(actor: Actor, id: string): Promise<ArticleRecord> {
    const [row] = await this.reads.visible(actor, this.spaces.readableBy(actor), { ids: [id] });
    return current(row!);
  }

  async list(actor: Actor, query: ArticlesQuery, first: number | null | undefined, after?: string | null): Promise<ArticlePage> {
    const limit = pageSize(first);
    const filter = this.filterOf(actor, query);
    const rows = await this.reads.list(actor, this.spaces.readableBy(actor), filter, limit, decodeCursor(after, filter.desk ? 3 : 2));
    const keys = (a: ArticleRecord) => [...(filter.desk ? [a.staleAt ? 1 : 0] : []), a.updatedAt.toISOString(), a.id];
    return { ...toPage(rows.map(current), limit, keys), filter };
  }

  count(actor: Actor, filter: ArticleListFilter): Promise<number> {
    return this.reads.count(actor, this.spaces.readableBy(actor), filter);
  }

  async sources(ctx: GqlContext, articleId: string): Promise<readonly SourceRecord[]> {
    const found = await loader<string, SourceRecord[]>(ctx, 'knowledge.sources', async (ids) =>
      Map.groupBy(await this.reads.sources(ids), (s) => s.articleId),
    ).load(articleId);
    return found ?? [];
  }

  /** Oldest first, each with its difference to the one before. For staff: old text may hold what had to go. */
  async revisions(actor: Actor, articleId: string): Promise<(RevisionRecord & { diffHtml: string })[]> {
    if (!seesUnpublished(actor)) return [];
    const rows = await this.reads.revisions(articleId);
    return rows.map((r, i) => ({ ...r, diffHtml: diffHtml(rows[i - 1] ? textOf(rows[i - 1]!) : textOf(r), textOf(r)) }));
  }

  helpful(ctx: GqlContext, articleId: string, raterKey: string): Promise<{ helpful: boolean } | null> {
    return loader<string, { helpful: boolean }>(ctx, 'knowledge.rating', async (ids) =>
      new Map((await this.reads.ratings(ids, raterKey)).map((r) => [r.articleId, r])),
    ).load(articleId);
  }

  private filterOf(actor: Actor, { space, locale, confidence, stale, due, query, desk }: ArticlesQuery): ArticleListFilter {
    const root = space ? this.spaces.bySlug(space) : undefined;
    const spaceIds = space ? (root ? this.spaces.withDescendants(root).map((s) => s.id) : []) : undefined;
    const text = query?.trim().slice(0, 300);
    return {
      spaceIds, locale: locale ?? undefined, confidence: confidence ?? undefined, stale: stale ?? undefined, due: due ?? undefined,
      query: text || undefined, desk: desk === true && seesUnpublished(actor),
    };
  }
}

const textOf = (r: RevisionRecord) => [r.title, r.problemMarkdown, r.solutionMarkdown, r.environment].filter((t) => t !== '').join('\n\n');

/** HTML that an older renderer made is made again. */
export function current(article: ArticleRecord): ArticleRecord {
  if (article.rendererVersion === RENDERER_VERSION) return article;
  return { ...article, problemHtml: renderMarkdown(article.problemMarkdown).html, solutionHtml: renderMarkdown(article.solutionMarkdown).html };
}
