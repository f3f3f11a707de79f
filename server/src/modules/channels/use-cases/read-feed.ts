import { spacePath, tagPath } from '@helpcommons/shared';
import { Inject, Injectable } from '@nestjs/common';
import { guest } from '../../../platform/access/actor.ts';
import { type Config, CONFIG } from '../../../platform/config/config.ts';
import { notFound } from '../../../platform/errors/errors.ts';
import { type GqlContext, newContext } from '../../../platform/graphql/context.ts';
import { ReadCommunity, SpaceCatalog } from '../../spaces/index.ts';
import { type PostView, ThreadReader, type ThreadView } from '../../threads/index.ts';
import type { FeedContent, FeedItem } from '../domain/feed.ts';
import { FeedItems } from './feed-items.ts';
import { ListThreads, type ThreadFilter } from './list-threads.ts';

const LENGTH = 30;
const NOTHING_YET = new Date(0);

/** Feeds: the newest threads, or the newest posts of one. As a guest reads, whoever asks. */
@Injectable()
export class ReadFeed {
  constructor(
    private readonly community: ReadCommunity,
    private readonly spaces: SpaceCatalog,
    private readonly threads: ListThreads,
    private readonly reader: ThreadReader,
    private readonly items: FeedItems,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  latest(): Promise<FeedContent> {
    const { name } = this.community.about();
    return this.ofThreads({}, { title: name, description: `The latest questions of ${name}`, path: '/', feed: '/feeds/latest' });
  }

  /** @throws AppError NOT_FOUND for a space that guests may not read */
  ofSpace(slug: string): Promise<FeedContent> {
    const space = this.spaces.bySlug(slug);
    if (!space) throw notFound('This space');
    const title = `${space.name} – ${this.community.about().name}`;
    return this.ofThreads({ space: slug }, { title, description: space.description, path: spacePath(slug), feed: `/feeds/spaces/${encodeURIComponent(slug)}`, language: space.locale });
  }

  /** @throws AppError NOT_FOUND where no thread that guests may read has the tag */
  async ofTag(tag: string): Promise<FeedContent> {
    const title = `${tag} – ${this.community.about().name}`;
    const content = await this.ofThreads({ tag }, { title, description: '', path: tagPath(tag), feed: `/feeds/tags/${encodeURIComponent(tag)}` });
    if (content.items.length === 0) throw notFound('This tag');
    return content;
  }

  /** The newest answers and the question. @throws AppError NOT_FOUND for a thread that guests may not read */
  async ofThread(id: string): Promise<FeedContent> {
    const ctx = newContext(guest());
    const thread = await this.reader.thread(ctx, id);
    const [question, answers] = await Promise.all([this.reader.question(ctx, thread), this.reader.answers(ctx, thread, 1, 'newest')]);
    const posts: PostView[] = [...answers.nodes, question];
    const items = await Promise.all(posts.map((post) => this.items.ofPost(ctx, thread, post)));
    const feed = `/feeds/threads/${encodeURIComponent(thread.id)}`;
    const content = this.feed(items, { title: thread.title, description: thread.excerpt, path: this.reader.threadUrl(thread), feed, language: thread.locale });
    return thread.id === id ? content : { ...content, movedTo: feed };
  }

  private async ofThreads(filter: ThreadFilter, about: About): Promise<FeedContent> {
    const ctx: GqlContext = newContext(guest());
    const { nodes } = await this.threads.execute(ctx, filter, 'created', LENGTH);
    return this.feed(await Promise.all(nodes.map((t: ThreadView) => this.items.ofThread(ctx, t))), about);
  }

  private feed(items: FeedItem[], { title, description, path, feed, language = 'en' }: About): FeedContent {
    const updated = items.reduce((latest, item) => (item.updated > latest ? item.updated : latest), NOTHING_YET);
    return { title, description, url: `${this.config.PUBLIC_URL}${path}`, feedUrl: `${this.config.PUBLIC_URL}${feed}`, language, updated, items };
  }
}

interface About { title: string; description: string; path: string; feed: string; language?: string }
