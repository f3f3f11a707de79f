import type { FastifyRequest } from 'fastify';
import type { Composed, Moved, PageComposer } from '../compose.ts';
import { asPageError } from '../page-error.ts';
import type { Found, Web } from '../web-contract.ts';
import { type KeptPage, keptPage } from './kept-page.ts';
import type { Keeping } from './keeping.ts';
import { idsIn } from './ids-in.ts';

const TRIED_EVERY_MS = 1000;

/** One key for each address and language: nothing else may make a difference to a kept page. */
export const keptUnder = (url: string, locale: string): string => `${locale} ${url}`;

/** Pages that are the same for every guest: from memory, or made once for all who wait. */
export class GuestPages {
  /** Till then nobody waits to learn again that the database is away. */
  private awayUntil = 0;

  constructor(private readonly keeping: Keeping, private readonly composer: PageComposer) {}

  /** Whether this is such a page: nobody's request for a route that says so, without parameters that the route does not know. */
  serves(req: FastifyRequest, found: Found): boolean {
    const { kept } = found.route;
    return kept !== undefined && !this.keeping.isAnybodys(req.headers) && [...found.search.keys()].every((name) => kept.includes(name));
  }

  /** What was there before stands in for what cannot be made while the database is away. */
  async page(web: Web, url: string, found: Found, locale: string): Promise<KeptPage | Moved> {
    const { pages } = this.keeping;
    const address = keptUnder(url, locale);
    const current = pages.get(address) ?? (Date.now() < this.awayUntil ? pages.last(address) : undefined);
    if (current) return current;
    try {
      return await pages.of(address, () => this.make(web, found, locale), (made) => ('etag' in made ? made : undefined));
    } catch (e) {
      if (asPageError(e).status !== 503) throw e;
      this.awayUntil = Date.now() + TRIED_EVERY_MS;
      const last = pages.last(address);
      if (!last) throw e;
      return last;
    }
  }

  /** Without the request: what it is made of is its address and language, and a guest who has neither cookies nor an address of the network. */
  private async make(web: Web, found: Found, locale: string): Promise<KeptPage | Moved> {
    const lists = new Set<string>();
    const made: Composed | Moved = await this.composer.compose(web, found, this.keeping.anyGuest(locale, lists), locale);
    if ('to' in made) return made;
    const html = made.htmlAlone();
    return keptPage(html, this.composer.tag(html)!, new Set([...lists, ...idsIn(made.data)]), this.keeping.sharedSeconds());
  }
}
