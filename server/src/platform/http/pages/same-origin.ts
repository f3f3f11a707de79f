import type { IncomingHttpHeaders } from 'node:http';

/**
 * CSRF check without tokens: every current browser says where a form came from. A request with neither header is no browser's,
 * so it carries no one's cookies.
 */
export function isSameOrigin({ 'sec-fetch-site': site, origin, host }: IncomingHttpHeaders): boolean {
  if (site) return site === 'same-origin';
  if (origin) return URL.canParse(origin) && new URL(origin).host === host;
  return true;
}
