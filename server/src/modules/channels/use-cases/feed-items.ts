import { Inject, Injectable } from '@nestjs/common';
import { type Config, CONFIG } from '../../../platform/config/config.ts';
import type { GqlContext } from '../../../platform/graphql/context.ts';
import { ProfileLoader } from '../../identity/index.ts';
import { PostBodies, type PostView, ThreadReader, type ThreadView } from '../../threads/index.ts';
import { absoluteHtml } from '../domain/absolute-html.ts';
import type { FeedItem } from '../domain/feed.ts';

/** Threads and posts as entries of a feed. */
@Injectable()
export class FeedItems {
  constructor(
    private readonly reader: ThreadReader,
    private readonly bodies: PostBodies,
    private readonly profiles: ProfileLoader,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async ofThread(ctx: GqlContext, thread: ThreadView): Promise<FeedItem> {
    const item = await this.ofPost(ctx, thread, await this.reader.question(ctx, thread));
    return { ...item, title: thread.title };
  }

  async ofPost(ctx: GqlContext, thread: ThreadView, post: PostView): Promise<FeedItem> {
    const [html, author] = await Promise.all([this.bodies.html(ctx, post), this.profiles.load(ctx, post.authorId)]);
    return {
      url: this.url(this.reader.postUrl(post)), title: thread.title, html: absoluteHtml(html, this.config.PUBLIC_URL), summary: this.bodies.excerpt(post),
      author: { name: author.name, url: this.url(author.url) }, published: post.createdAt, updated: post.editedAt ?? post.createdAt, tags: thread.tags.map((t) => t.name), language: thread.locale,
    };
  }

  private url(path: string): string {
    return `${this.config.PUBLIC_URL}${path}`;
  }
}
