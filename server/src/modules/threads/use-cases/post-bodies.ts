import { profilePath } from '@helpcommons/shared';
import { Injectable } from '@nestjs/common';
import { type GqlContext, loader } from '../../../platform/graphql/context.ts';
import { markdownToText, renderMarkdown, RENDERER_VERSION } from '../../../platform/markdown/index.ts';
import { PostTextsReader, type StaleText } from '../data/post-texts.reader.ts';
import type { PostView } from '../domain/views.ts';

const EXCERPT = 200;

/** Texts as HTML. Imports store none, and a new renderer makes the old stale: both are rendered when first read, and kept. */
@Injectable()
export class PostBodies {
  constructor(private readonly texts: PostTextsReader) {}

  html(ctx: GqlContext, post: PostView): string | Promise<string> {
    if (post.rendererVersion >= RENDERER_VERSION) return post.html;
    return loader<string, string>(ctx, 'threads.html', (ids) => this.renderAll(ids)).load(post.id).then((html) => html ?? '');
  }

  excerpt(post: PostView): string {
    return post.excerpt || markdownToText(post.markdown, EXCERPT);
  }

  preview(markdown: string): string {
    return renderMarkdown(markdown).html;
  }

  private async renderAll(ids: readonly string[]): Promise<Map<string, string>> {
    const rendered = (await this.texts.sources(ids)).map((text) => ({ ...text, html: render(text) }));
    await this.texts.keepHtml(RENDERER_VERSION, rendered);
    return new Map(rendered.map((r) => [r.id, r.html]));
  }
}

function render({ markdown, mentions }: StaleText): string {
  const addresses = new Map(mentions.map((m) => [m.name.toLowerCase(), profilePath(m.id, m.name)]));
  return renderMarkdown(markdown, {
    mentions: (names) => new Map(names.flatMap((name) => {
      const address = addresses.get(name.toLowerCase());
      return address === undefined ? [] : [[name, address] as const];
    })),
  }).html;
}
