import { createRequire } from 'node:module';
import type sanitizeHtmlType from 'sanitize-html';
import { isAllowedImage, isAllowedLink } from './urls.ts';

const HTML = [
  'p', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'blockquote', 'pre', 'code', 'hr', 'br', 'strong', 'em', 's', 'del', 'ins',
  'u', 'mark', 'sup', 'sub', 'kbd', 'a', 'img', 'span', 'table', 'thead', 'tbody', 'tr', 'th', 'td',
];
const MATHML = [
  'math', 'mrow', 'mi', 'mn', 'mo', 'ms', 'mtext', 'mspace', 'mfrac', 'msqrt', 'mroot', 'mstyle', 'mpadded', 'mphantom',
  'menclose', 'msub', 'msup', 'msubsup', 'munder', 'mover', 'munderover', 'mmultiscripts', 'mprescripts', 'mtable', 'mtr', 'mtd',
];
const MATHML_ATTRIBUTES = [
  'xmlns', 'display', 'class', 'mathvariant', 'mathcolor', 'mathbackground', 'mathsize', 'stretchy', 'fence', 'separator',
  'lspace', 'rspace', 'minsize', 'maxsize', 'accent', 'accentunder', 'largeop', 'linebreak', 'linethickness', 'notation',
  'columnalign', 'columnlines', 'columnspacing', 'rowlines', 'rowspacing', 'displaystyle', 'scriptlevel', 'width', 'height',
  'depth', 'voffset', 'title', 'dir',
];
const ATTRIBUTES: Record<string, readonly string[]> = {
  a: ['href', 'title', 'rel', 'class'],
  img: ['src', 'alt', 'title', 'loading', 'decoding', 'referrerpolicy'],
  ol: ['start', 'dir'],
  li: ['class'],
  span: ['class'],
  code: ['class'],
  pre: ['dir', 'tabindex'],
  th: ['class'],
  td: ['class'],
};
const DIRECTED = ['p', 'h3', 'h4', 'h5', 'h6', 'ul', 'table'];

const allowed = new Map<string, ReadonlySet<string>>([
  ...HTML.map((tag) => [tag, new Set(ATTRIBUTES[tag] ?? (DIRECTED.includes(tag) ? ['dir'] : []))] as const),
  ...MATHML.map((tag) => [tag, new Set(MATHML_ATTRIBUTES)] as const),
]);
const VOID = new Set(['br', 'hr', 'img']);
const TAG = /<(\/?)([a-z][a-z0-9]*)((?: [a-z]+(?:="[^"<>]*")?)*)>/y;
const ATTRIBUTE = / ([a-z]+)(?:="([^"]*)")?/g;

/** Tags without an address repeat from post to post: what was checked once is remembered. */
const checked = new Set<string>();
const MAX_CHECKED = 5_000;

/**
 * The second line of defence. Our renderer escapes everything, so this only confirms: every tag, attribute and address of
 * the output is on the list and every element is closed where it should be. Output that is not so goes through a full
 * sanitiser. Confirming costs a few microseconds a post, the sanitiser some hundred.
 */
export function enforceAllowList(html: string): string {
  return isClean(html) ? html : sanitize(html);
}

export function isClean(html: string): boolean {
  const open: string[] = [];
  let at = html.indexOf('<');
  while (at >= 0) {
    TAG.lastIndex = at;
    const match = TAG.exec(html);
    const tag = match?.[2];
    if (!match || tag === undefined) return false;
    if (match[1] === '/') {
      if (open.pop() !== tag || match[3] !== '') return false;
    } else {
      if (!isCheckedTag(match[0], tag, match[3] ?? '')) return false;
      if (!VOID.has(tag)) open.push(tag);
    }
    at = html.indexOf('<', TAG.lastIndex);
  }
  return open.length === 0;
}

function isCheckedTag(source: string, tag: string, attributes: string): boolean {
  if (checked.has(source)) return true;
  const names = allowed.get(tag);
  if (!names) return false;
  for (const match of attributes.matchAll(ATTRIBUTE)) {
    const [, name = '', value = ''] = match;
    if (!names.has(name)) return false;
    if (name === 'href' && !isAllowedLink(unescape(value))) return false;
    if (name === 'src' && !isAllowedImage(unescape(value))) return false;
  }
  if (!attributes.includes(' href=') && !attributes.includes(' src=')) remember(source);
  return true;
}

function remember(source: string): void {
  if (checked.size >= MAX_CHECKED) checked.clear();
  if (source.length <= 100) checked.add(source);
}

function unescape(value: string): string {
  return value.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}

const require = createRequire(import.meta.url);

function sanitize(html: string): string {
  // Loaded when it is needed, which is to say hardly ever.
  const sanitizeHtml = require('sanitize-html') as typeof sanitizeHtmlType;
  return sanitizeHtml(html, {
    allowedTags: [...allowed.keys()],
    allowedAttributes: Object.fromEntries([...allowed].map(([tag, names]) => [tag, [...names]])),
    allowedSchemes: ['http', 'https', 'mailto', 'tel'],
    allowedSchemesByTag: { img: ['http', 'https'] },
    allowProtocolRelative: false,
    disallowedTagsMode: 'discard',
    nestingLimit: 100,
  });
}
