import type { FastifyRequest } from 'fastify';

const cookieName = 'locale';

/** Account, then cookie, then browser, then the default; only languages there are texts for. */
export function localeOf(req: FastifyRequest, account: string | undefined, available: readonly string[], fallback: string): string {
  const known = (wish: string | undefined) => {
    const tag = wish?.toLowerCase();
    return tag ? available.find((l) => l === tag) ?? available.find((l) => l === tag.split('-')[0]) : undefined;
  };
  return known(account) ?? known(cookie(req)) ?? accepted(req).map(known).find(Boolean) ?? fallback;
}

const cookie = (req: FastifyRequest) => new RegExp(`(?:^|; *)${cookieName}=([a-zA-Z-]{2,12})(?:;|$)`).exec(req.headers.cookie ?? '')?.[1];

/** Languages of Accept-Language, best first. */
function accepted(req: FastifyRequest): string[] {
  return (req.headers['accept-language'] ?? '').slice(0, 200).split(',')
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
