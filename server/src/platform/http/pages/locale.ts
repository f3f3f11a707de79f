import type { IncomingHttpHeaders } from 'node:http';

const cookieName = 'locale';

/** Account, then cookie, then browser, then the default; only languages there are texts for. */
export function localeOf(headers: IncomingHttpHeaders, account: string | undefined, available: readonly string[], fallback: string): string {
  const known = (wish: string | undefined) => {
    const tag = wish?.toLowerCase();
    return tag ? available.find((l) => l === tag) ?? available.find((l) => l === tag.split('-')[0]) : undefined;
  };
  return known(account) ?? known(cookie(headers)) ?? accepted(headers).map(known).find(Boolean) ?? fallback;
}

const inCookie = new RegExp(`(?:^|; *)${cookieName}=([a-zA-Z-]{2,12})(?:;|$)`);
const cookie = (headers: IncomingHttpHeaders) => (headers.cookie === undefined ? undefined : inCookie.exec(headers.cookie)?.[1]);

const MOST_WISHES = 500;

/** The same for guests, who send the same few headers again and again. */
export function guestLocales(available: readonly string[], fallback: string): (headers: IncomingHttpHeaders) => string {
  const known = new Map<string, string>();
  return (headers) => {
    const wish = headers['accept-language'] ?? '';
    const before = headers.cookie === undefined ? known.get(wish) : undefined;
    if (before !== undefined) return before;
    const locale = localeOf(headers, undefined, available, fallback);
    if (headers.cookie === undefined && known.size < MOST_WISHES) known.set(wish, locale);
    return locale;
  };
}

/** Languages of Accept-Language, best first. */
function accepted(headers: IncomingHttpHeaders): string[] {
  return (headers['accept-language'] ?? '').slice(0, 200).split(',')
    .map((part) => {
      const [tag = '', q] = part.trim().split(/;\s*q=/);
      return { tag, q: q === undefined ? 1 : Number(q) };
    })
    .filter(({ tag, q }) => tag && q > 0)
    .sort((a, b) => b.q - a.q)
    .map(({ tag }) => tag);
}

/** A year, for the whole site; a script has no use for it. */
export const localeCookie = (locale: string, secure: boolean) => `${cookieName}=${locale}; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly${secure ? '; Secure' : ''}`;
