export interface FeedItem {
  url: string;
  title: string;
  html: string;
  summary: string;
  author: { name: string; url: string };
  published: Date;
  updated: Date;
  tags: string[];
  language: string;
}

export interface FeedContent {
  title: string;
  description: string;
  /** Of the page that shows the same. */
  url: string;
  /** Without its format. */
  feedUrl: string;
  /** It is another feed by now: that address, without its format. */
  movedTo?: string;
  language: string;
  updated: Date;
  items: FeedItem[];
}
