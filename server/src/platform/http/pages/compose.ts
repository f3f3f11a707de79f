import { hash } from 'node:crypto';
import type { PageContext } from './page-context.ts';
import type { PageDeps } from './page-deps.ts';
import { pageNotFound, PageError } from './page-error.ts';
import { documentRunner } from './run-document.ts';
import type { Boot, Found, Rejected, ShellPart, Web } from './web-contract.ts';
import type { WebSource } from './web-source.ts';

export interface Moved { to: string; status: 301 | 302 }
export interface Composed {
  data: unknown;
  /** None in development and of a rejected form. */
  etag(): string | undefined;
  html(): string;
  /** Without the data, which the app fetches should it ever be loaded: few guests do anything, and the data is as long as the page. */
  htmlAlone(): string;
}

/** Makes a page of an address: reads its data, decides its status, renders. Knows nothing of requests and replies. */
export class PageComposer {
  readonly run;

  constructor(private readonly deps: PageDeps, private readonly source: WebSource) {
    this.run = documentRunner(deps.schema);
  }

  /** @throws PageError for every status that is not a page or a redirect */
  async compose(web: Web, found: Found, context: PageContext, locale: string, rejected?: Rejected): Promise<Composed | Moved> {
    const { page, route, params, search } = found;
    if (route.auth && !context.viewerId) throw new PageError(401, 'UNAUTHENTICATED');
    const data = await this.run(page.query, page.variables(params, search), context);
    const exists = page.exists?.(data, found) ?? true;
    if (exists === 'gone') throw new PageError(410, 'GONE');
    if (exists === 'forbidden') throw new PageError(403, 'FORBIDDEN');
    if (!exists) throw pageNotFound();
    if (route.auth && route.auth !== 'member' && !(data as ShellPart).viewer?.can[route.auth]) throw new PageError(403, 'FORBIDDEN');
    const moved = rejected ? undefined : page.redirect?.(data, found);
    if (moved) return typeof moved === 'string' ? { to: moved, status: 301 } : { to: moved.to, status: 302 };

    const boot: Boot = { data, locale, rejected };
    const around = this.around(context);
    let json: string | undefined;
    const whole = () => (json ??= web.bootJson(boot));
    return {
      data,
      // The page is a function of its data, so the hash of the data is its version: a 304 renders nothing.
      etag: () => (rejected ? undefined : this.tag(`${context.viewerId ? 'member' : ''} ${whole()}`)),
      html: () => web.renderPage(found, boot, whole(), around),
      htmlAlone: () => web.renderPage(found, boot, web.bootJson({ locale }), around),
    };
  }

  /** Changes with the content and with the program. */
  tag(content: string): string | undefined {
    const { version } = this.source;
    return version && `W/"${hash('sha1', `${version} ${content}`, 'base64url')}"`;
  }

  around(context: PageContext) {
    return { ...this.source.assets, origin: this.deps.origin, member: context.viewerId !== undefined };
  }
}
