import { completeUrl, isAllowedImage, isAllowedLink } from '../../../platform/markdown/index.ts';
import type { Container } from './blocks.ts';
import { codeSpan } from './code.ts';
import { escapeText } from './escape-text.ts';
import type { MathMode } from './formulas.ts';
import { imageMarkdown, linkMarkdown } from './links.ts';
import { BREAK, dropPlaceholders, isOpenDelimiter, isSpaceOrBreak, type Mark, MARKS } from './marks.ts';

type Attributes = Readonly<Record<string, string>>;

interface Link {
  readonly href: string;
  readonly title: string | undefined;
  /** How many marks were open outside of it. */
  readonly outerMarks: number;
  /** Where its content begins in the paragraph. */
  start: number;
  /** Its text as it is shown. */
  shown: string;
}

const CODE = new Set(['code', 'tt', 'samp']);

/** Collects the text, marks, links, images and code of a paragraph. */
export class InlineWriter {
  private pending = '';
  private readonly marks: Mark[] = [];
  private link: Link | undefined;
  private code: string | undefined;

  constructor(
    private readonly math: MathMode,
    private readonly url: (url: string) => string | undefined,
    private readonly target: () => Container,
  ) {}

  text(text: string): void {
    if (this.code === undefined) this.pending += text;
    else this.code += text;
  }

  openMark(tag: string): void {
    const mark = MARKS.get(tag);
    if (!mark || this.code !== undefined) return;
    this.flush();
    // Bold in bold is bold.
    const used = this.marks.some(({ open }) => open === mark.open) ? { open: '', close: '' } : mark;
    this.marks.push(used);
    this.target().inline += used.open;
  }

  closeMark(): void {
    if (this.code !== undefined) return;
    this.flush();
    const mark = this.marks.pop();
    if (mark) this.endMark(mark);
  }

  /** False when the element is none of a paragraph. */
  open(tag: string, attributes: Attributes): boolean {
    if (this.code !== undefined) {
      if (tag === 'br') this.code += ' ';
      return tag === 'br' || tag === 'a' || tag === 'img' || CODE.has(tag);
    }
    if (tag === 'a') this.openLink(attributes);
    else if (tag === 'br') this.lineBreak();
    else if (tag === 'img') this.image(attributes);
    else if (CODE.has(tag)) {
      this.flush();
      this.code = '';
    } else return false;
    return true;
  }

  close(tag: string): boolean {
    if (CODE.has(tag)) this.endCode();
    else if (tag === 'a') this.closeLink();
    else return tag === 'br' || tag === 'img';
    return true;
  }

  /** Ends everything that is open, because the paragraph ends; `resume` opens it again in the next. */
  suspend(): void {
    if (this.code !== undefined) this.endCode();
    this.flush();
    const outer = this.link?.outerMarks ?? 0;
    for (let i = this.marks.length - 1; i >= outer; i--) this.endMark(this.marks[i] as Mark);
    if (this.link) this.endLink(this.link);
    for (let i = outer - 1; i >= 0; i--) this.endMark(this.marks[i] as Mark);
  }

  resume(): void {
    if (this.marks.length === 0 && !this.link) return;
    const container = this.target();
    const outer = this.link?.outerMarks ?? 0;
    container.inline += this.marks.slice(0, outer).map(({ open }) => open).join('');
    if (this.link) Object.assign(this.link, { start: container.inline.length, shown: '' });
    container.inline += this.marks.slice(outer).map(({ open }) => open).join('');
  }

  private flush(): void {
    if (this.pending === '') return;
    const text = dropPlaceholders(this.pending);
    this.pending = '';
    if (this.link) this.link.shown += text;
    this.append(escapeText(text, { math: this.math, inLink: this.link !== undefined }));
  }

  /** White space goes before the marks that were just opened, and is never doubled. */
  private append(text: string): void {
    const container = this.target();
    const { inline } = container;
    let lead = 0;
    while (lead < text.length && isSpaceOrBreak(text[lead] ?? '')) lead++;
    if (lead === 0) {
      container.inline += text;
      return;
    }
    let at = inline.length;
    while (at > 0 && isOpenDelimiter(inline[at - 1] ?? '')) at--;
    const last = at === 0 ? BREAK : (inline[at - 1] ?? '');
    const space = last === ' ' || last === BREAK ? text.slice(0, lead).replace(/^ +/, '') : text.slice(0, lead);
    container.inline = inline.slice(0, at) + space + inline.slice(at) + text.slice(lead);
    if (this.link && at <= this.link.start) this.link.start += space.length;
  }

  private endMark(mark: Mark): void {
    if (mark.open === '') return;
    const container = this.target();
    const [body, space] = splitTrailingSpace(container.inline);
    if (body.endsWith(mark.open)) {
      container.inline = body.slice(0, -mark.open.length);
      this.append(space);
    } else container.inline = body + mark.close + space;
  }

  private endCode(): void {
    const span = codeSpan(dropPlaceholders(this.code ?? ''));
    if (this.link) this.link.shown += this.code ?? '';
    this.code = undefined;
    if (span !== '') this.target().inline += span;
  }

  private lineBreak(): void {
    this.flush();
    if (this.link) this.link.shown += '\n';
    const container = this.target();
    if (container.inline.endsWith(' ')) container.inline = container.inline.slice(0, -1);
    this.append(BREAK);
  }

  private openLink(attributes: Attributes): void {
    this.flush();
    if (this.link) return;
    const given = attributes['href']?.trim();
    const href = given ? this.url(given) : undefined;
    const complete = href === undefined ? '' : completeUrl(href.replace(/\s+/g, '%20'));
    if (!isAllowedLink(complete)) return;
    const start = this.target().inline.length;
    this.link = { href: complete, title: attributes['title'], outerMarks: this.marks.length, start, shown: '' };
  }

  private closeLink(): void {
    if (this.code !== undefined) return;
    this.flush();
    if (this.link) this.endLink(this.link);
    this.link = undefined;
  }

  private endLink(link: Link): void {
    const container = this.target();
    const [body, space] = splitTrailingSpace(container.inline);
    const content = body.slice(link.start);
    if (content === '' || body.length < link.start) return;
    container.inline = body.slice(0, link.start) + linkMarkdown(content, link.shown, link.href, link.title) + space;
  }

  private image(attributes: Attributes): void {
    this.flush();
    // With an image in it, a link is more than its address.
    if (this.link) this.link.shown += '\ufffc';
    const source = attributes['src']?.trim() ?? '';
    const src = completeUrl((source === '' ? '' : (this.url(source) ?? '')).replace(/\s+/g, '%20'));
    const alt = escapeText((attributes['alt'] ?? '').trim(), { math: 'none', inLink: true });
    if (isAllowedImage(src)) this.append(imageMarkdown(alt, src, attributes['title']));
    else if (alt !== '') this.append(alt);
  }
}

function splitTrailingSpace(text: string): [body: string, space: string] {
  let end = text.length;
  while (end > 0 && isSpaceOrBreak(text[end - 1] ?? '')) end--;
  return [text.slice(0, end), text.slice(end)];
}
