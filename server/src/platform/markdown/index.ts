import { Injectable } from '@nestjs/common';
import { markdownToText, renderMarkdown, type Rendered, type RenderOptions } from './render.ts';
import { htmlToText } from './text.ts';

export { markdownToText, renderMarkdown, RENDERER_VERSION, type Rendered, type RenderOptions } from './render.ts';
export { diffHtml } from './diff.ts';
export { htmlToText } from './text.ts';
export { completeUrl, isAllowedImage, isAllowedLink } from './urls.ts';
export { formulaAt, type Formula } from './math-syntax.ts';

/** Markdown as people write it, made into safe HTML and plain text. */
@Injectable()
export class Markdown {
  render(source: string, options: RenderOptions = {}): Rendered {
    return renderMarkdown(source, options);
  }

  /** Visible text on one line, at most `max` characters. */
  toText(source: string, max: number): string {
    return markdownToText(source, max);
  }

  htmlToText(html: string): string {
    return htmlToText(html);
  }
}
