import { articlePath } from '@helpcommons/shared';
import { Inject, Injectable } from '@nestjs/common';
import { guest } from '../../../platform/access/actor.ts';
import { type Config, CONFIG } from '../../../platform/config/config.ts';
import { notFound } from '../../../platform/errors/errors.ts';
import { RecordExposure } from '../../insights/index.ts';
import { Envelopes, ServableArticles } from '../../knowledge/index.ts';
import { FindSimilar, SearchCommunity, type SearchHit } from '../../search/index.ts';
import { SpaceCatalog } from '../../spaces/index.ts';
import { absoluteHtml } from '../domain/absolute-html.ts';
import { wordsOfPage } from '../domain/page-words.ts';

export interface WidgetItem {
  type: 'article' | 'thread';
  id: string;
  title: string;
  snippet_html: string;
  url: string;
}

export interface WidgetArticle {
  id: string;
  title: string;
  html: string;
  text: string;
  url: string;
  locale: string;
  author: string | null;
}

export interface Where {
  space?: string | undefined;
  locale?: string | undefined;
}

const MOST = 8;
const SUGGESTED = 4;
/** A page says little about what its visitor needs: better nothing than something odd. */
const MIN_CONFIDENCE = 0.12;

/** What the widget shows on other sites: validated articles, and solved threads as links. As a guest reads, whoever asks. */
@Injectable()
export class WidgetContent {
  constructor(
    private readonly community: SearchCommunity,
    private readonly findSimilar: FindSimilar,
    private readonly servable: ServableArticles,
    private readonly envelopes: Envelopes,
    private readonly exposures: RecordExposure,
    private readonly spaces: SpaceCatalog,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async search(query: string, { space, locale }: Where): Promise<WidgetItem[]> {
    const visitor = guest(locale);
    const wanted = { query, space: this.known(space), first: MOST };
    const [articles, threads] = await Promise.all([
      this.community.execute(visitor, { ...wanted, type: 'article' }), this.community.execute(visitor, { ...wanted, type: 'thread', state: 'solved' }),
    ]);
    return this.items([...articles.hits, ...threads.hits], MOST);
  }

  /** By what the page is about. */
  async suggest(page: { url: string; title: string }, { space, locale }: Where): Promise<WidgetItem[]> {
    const title = wordsOfPage(page);
    if (title === '') return [];
    const hits = await this.findSimilar.execute(guest(), { title, space: this.known(space), first: 20 });
    const near = hits.filter((h) => h.confidence >= MIN_CONFIDENCE && (h.type === 'article' || h.state === 'solved'));
    const own = near.filter((h) => locale === undefined || languageOf(h.locale) === languageOf(locale));
    return this.items(own.length > 0 ? own : near, SUGGESTED);
  }

  /** @throws AppError NOT_FOUND for what may not be served */
  async article(id: string, visitor: string): Promise<WidgetArticle> {
    const article = (await this.servable.byIds([id])).get(id);
    if (!article) throw notFound('This article');
    const [envelope] = await this.envelopes.ofArticles([article]);
    await this.exposures.execute({ channel: 'widget', itemId: id, revision: article.revision, visitor });
    const { answer, author } = envelope!;
    const url = `${this.config.PUBLIC_URL}${articlePath(id, article.title)}`;
    return { id, title: article.title, html: absoluteHtml(answer.html, this.config.PUBLIC_URL), text: answer.text, url, locale: article.locale, author: author?.name ?? null };
  }

  /** A site whose tag names a space that is no more still gets help. */
  private known(slug: string | undefined): string | undefined {
    const space = slug === undefined ? undefined : this.spaces.bySlug(slug);
    return space && this.spaces.mayRead(guest(), space) ? slug : undefined;
  }

  /** A thread that an article came from is that article. */
  private async items(hits: readonly SearchHit[], most: number): Promise<WidgetItem[]> {
    const articles = await this.servable.byIds(hits.filter((h) => h.type === 'article').map((h) => h.id));
    const told = new Set([...articles.values()].map((a) => a.threadId));
    return hits.filter((h) => (h.type === 'article' ? articles.has(h.id) : !told.has(h.id))).slice(0, most).map((h) => ({
      type: h.type === 'article' ? 'article' : 'thread', id: h.id, title: h.title, snippet_html: h.snippetHtml, url: `${this.config.PUBLIC_URL}${h.url}`,
    }));
  }
}

const languageOf = (locale: string) => locale.toLowerCase().split('-')[0];
