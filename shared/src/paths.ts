/** Where things are, relative to the community: the only place that makes addresses, for server and web alike. */

const LONGEST_SLUG = 80;

/** The readable part of an address: lower case, letters and digits of any script, hyphens between; never empty. */
export function slugify(text: string, fallback = 'thread'): string {
  const plain = text.toWellFormed().normalize('NFKD').replace(/(\p{Script=Latin})\p{M}+/gu, '$1').normalize('NFC').toLowerCase();
  const slug = plain.replace(/[^\p{L}\p{N}\p{M}]+/gu, '-').replace(/^-+|-+$/g, '');
  if (slug.length <= LONGEST_SLUG) return slug || fallback;
  const cut = slug.slice(0, LONGEST_SLUG).toWellFormed().replace(/\ufffd$/, '');
  const between = cut.lastIndexOf('-');
  return between > LONGEST_SLUG / 2 ? cut.slice(0, between) : cut;
}

const part = encodeURIComponent;

/** `page` 1 is the plain address. */
export const threadPath = (id: string, slug: string, page = 1): string => `/questions/${part(id)}/${part(slug)}${page > 1 ? `?page=${page}` : ''}`;
/** A post on the page of its thread that shows it. */
export const postPath = (threadId: string, slug: string, postId: string, page = 1): string => `${threadPath(threadId, slug, page)}#${part(postId)}`;
/** Redirects to the page that shows the post: for where that page is not known. */
export const postRedirectPath = (postId: string): string => `/posts/${part(postId)}`;
export const articlePath = (id: string, title: string): string => `/articles/${part(id)}/${part(slugify(title, 'article'))}`;
export const profilePath = (id: string, name: string): string => `/users/${part(id)}/${part(slugify(name, 'member'))}`;
export const spacePath = (slug: string): string => `/spaces/${part(slug)}`;
export const tagPath = (name: string): string => `/tags/${part(name)}`;
