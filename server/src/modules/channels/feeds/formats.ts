import { Feed } from 'feed';
import type { FeedContent, FeedItem } from '../domain/feed.ts';

export const FORMATS = { atom: { type: 'application/atom+xml' }, rss: { type: 'application/rss+xml' }, json: { type: 'application/feed+json' } } as const;
export type Format = keyof typeof FORMATS;
export const isFormat = (name: string): name is Format => Object.hasOwn(FORMATS, name);

export function renderFeed(format: Format, content: FeedContent): string {
  if (format === 'json') return JSON.stringify(jsonFeed(content));
  const feed = xmlFeed(content, format);
  return format === 'atom' ? feed.atom1() : feed.rss2();
}

const addressOf = (content: FeedContent, format: Format) => `${content.feedUrl}.${format}`;

/** https://www.jsonfeed.org/version/1.1/ */
function jsonFeed(content: FeedContent): object {
  return {
    version: 'https://jsonfeed.org/version/1.1', title: content.title, home_page_url: content.url, feed_url: addressOf(content, 'json'),
    ...(content.description && { description: content.description }), language: content.language,
    items: content.items.map((item) => ({
      id: item.url, url: item.url, title: item.title, content_html: item.html, summary: item.summary, date_published: item.published.toISOString(), date_modified: item.updated.toISOString(),
      authors: [{ name: item.author.name, url: item.author.url }], tags: item.tags, language: item.language,
    })),
  };
}

function xmlFeed(content: FeedContent, format: 'atom' | 'rss'): Feed {
  const feed = new Feed({
    id: addressOf(content, 'atom'), title: plain(content.title), link: content.url, description: plain(content.description), feed: addressOf(content, format), language: content.language,
    updated: content.updated, generator: false,
  });
  for (const item of content.items) feed.addItem(xmlItem(item));
  return feed;
}

const xmlItem = (item: FeedItem) => ({
  id: item.url, link: item.url, title: inCdata(escape(item.title)), description: inCdata(escape(item.summary)), content: inCdata(item.html), date: item.updated, published: item.published,
  author: [{ name: plain(item.author.name), link: item.author.url }],
  // The library leaves < as it is in attributes.
  category: item.tags.map((tag) => ({ name: plain(tag).replace(/[<>]/g, ''), term: plain(tag).replace(/[<>]/g, '') })),
});

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const escape = (text: string) => text.replace(/[&<>]/g, (c) => escapes[c]!);

// XML has no way to write other controls, not even as entities.
// eslint-disable-next-line no-control-regex -- removing them is the point
const plain = (text: string): string => text.toWellFormed().replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '');

/** The library ends the section at the second "]]>" of a text; as HTML this one says the same. */
const inCdata = (html: string): string => plain(html).replaceAll(']]>', ']]&gt;');
