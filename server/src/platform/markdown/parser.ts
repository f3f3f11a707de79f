import Parser, { type MarkdownIt } from 'markdown-it';
import { decoratePlugin } from './decorate.ts';
import { inlineHtmlPlugin } from './inline-html.ts';
import { mathPlugin } from './math.ts';
import { mentionsPlugin } from './mentions.ts';
import { rendererPlugin } from './renderer.ts';
import { completeUrl, isAllowedLink } from './urls.ts';

/** Nothing a person writes is nested deeper; what is, is shown as text. */
const MAX_NESTING = 40;
const MAYBE_LINK = /:\/\/|@|www\.|mailto:/i;

/** CommonMark and GFM, HTML off but for a few inline tags, with math and mentions. */
export function createParser(): MarkdownIt {
  const md = new Parser({ html: false, linkify: true, breaks: true, maxNesting: MAX_NESTING });
  restrictLinks(md);
  md.use(mathPlugin).use(mentionsPlugin).use(inlineHtmlPlugin).use(decoratePlugin).use(rendererPlugin);
  return md;
}

function restrictLinks(md: MarkdownIt): void {
  const encode = md.normalizeLink.bind(md);
  md.normalizeLink = (url) => encode(completeUrl(url));
  // An address is shown as it was typed, never decoded into something that looks like another.
  md.normalizeLinkText = (url) => url;
  md.validateLink = isAllowedLink;
  md.linkify.add('//', null).add('ftp:', null);
  md.linkify.add('www.', {
    validate: (text, pos, self) => self.testSchemaAt(`http://www.${text.slice(pos)}`, 'http:', 5) - 6,
    normalize: (match) => {
      match.url = completeUrl(match.url);
    },
  });
  // The library looks at every character of every text with Unicode classes: ask it only where a link can be.
  const test = md.linkify.test.bind(md.linkify);
  md.linkify.test = (text) => MAYBE_LINK.test(text) && test(text);
}
