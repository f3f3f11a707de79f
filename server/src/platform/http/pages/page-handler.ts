import type { FastifyReply, FastifyRequest } from 'fastify';
import { currentTrace } from '../../telemetry/trace.ts';
import { isSameOrigin } from '../same-origin.ts';
import { type Moved, PageComposer } from './compose.ts';
import { GuestPages } from './kept/guest-pages.ts';
import { localeCookie, localeOf } from './locale.ts';
import { asPageError, pageNotFound, PageError } from './page-error.ts';
import type { PageContext } from './page-context.ts';
import type { PageDeps } from './page-deps.ts';
import { privateHeaders } from './page-headers.ts';
import { sendHtml, sendKept, sendPrivate } from './send-html.ts';
import type { Found, PageForm, Rejected, Values, Web } from './web-contract.ts';
import type { WebSource } from './web-source.ts';

/** One request for a page. */
interface Visit { req: FastifyRequest; reply: FastifyReply; web: Web; pathname: string; search: string; context: PageContext; locale: string }

export class PageHandler {
  private readonly composer: PageComposer;
  private readonly guests: GuestPages | undefined;

  constructor(private readonly deps: PageDeps, private readonly source: WebSource) {
    this.composer = new PageComposer(deps, source);
    this.guests = deps.keeping && source.version ? new GuestPages(deps.keeping, this.composer) : undefined;
  }

  show(req: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    return this.orProblem(req, reply, async (visit) => {
      if (visit.pathname.length > 1 && visit.pathname.endsWith('/')) return reply.redirect((oneSlash(visit.pathname).replace(/\/+$/, '') || '/') + visit.search, 301);
      return this.sendPage(visit);
    });
  }

  submit(req: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    return this.orProblem(req, reply, async (visit) => {
      if (!isSameOrigin(req.headers)) throw new PageError(403, 'FORBIDDEN');
      const found = visit.web.match(visit.pathname, visit.search);
      if (!found) throw pageNotFound();
      const values = valuesOf(req.body);
      const name = values['_form'] ?? '';
      const form = Object.hasOwn(found.page.forms ?? {}, name) ? found.page.forms![name]! : undefined;
      if (!form) throw new PageError(405, 'METHOD_NOT_ALLOWED');
      return this.runForm(visit, found, form, name, values);
    });
  }

  refuseMethod(req: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    return this.orProblem(req, reply.header('allow', 'GET, HEAD, POST'), () => Promise.reject(new PageError(405, 'METHOD_NOT_ALLOWED')));
  }

  /** The language switch: a cookie for this browser, and the account's language of a member. */
  chooseLocale(req: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    return this.orProblem(req, reply, async ({ web, context }) => {
      if (!isSameOrigin(req.headers)) throw new PageError(403, 'FORBIDDEN');
      const locale = web.locales.find((l) => l === valuesOf(req.body)['locale']) ?? web.defaultLocale;
      if (context.viewerId) await this.composer.run(web.chooseLocale, { locale }, context);
      const referer = req.headers.referer && URL.canParse(req.headers.referer) ? new URL(req.headers.referer) : undefined;
      const back = referer && referer.host === req.headers.host ? referer.pathname + referer.search : '/';
      return reply.header('set-cookie', localeCookie(locale, this.deps.origin.startsWith('https:'))).redirect(oneSlash(back), 303);
    });
  }

  private async runForm(visit: Visit, found: Found, form: PageForm, name: string, values: Values): Promise<FastifyReply> {
    let rejected: Rejected | undefined;
    let status = 422;
    try {
      const result = await this.composer.run(form.document, form.variables(found.params, values), visit.context);
      rejected = visit.web.refusedBy(result, name, values);
      if (!rejected) return visit.reply.redirect(inHeader(form.location(found, result, values)), 303);
      status = rejected.fields.length || rejected.code === 'INVALID_INPUT' ? 422 : 409;
    } catch (e) {
      const error = this.logged(visit.req, e);
      if (error.status === 401 && !holdsText(values)) throw error;
      if (error.status === 401) return this.sendProblem(visit, error, visit.web.withoutSecrets(values));
      rejected = { form: name, code: error.code, message: error.status < 500 ? error.message : error.code, fields: [], values: visit.web.withoutSecrets(values) };
      status = error.status;
    }
    // The page again, with the reason and what was typed. The context is made anew: the mutation has used its loaders.
    const context = await this.deps.createContext(visit.req, visit.reply);
    visit.reply.code(status);
    return this.sendPage({ ...visit, context }, rejected);
  }

  private async sendPage(visit: Visit, rejected?: Rejected): Promise<FastifyReply> {
    const { req, reply, web, context, locale } = visit;
    const found = web.match(visit.pathname, visit.search);
    if (!found) throw pageNotFound();
    if (!rejected && this.guests?.serves(req, found)) return this.sendGuestPage(visit, this.guests, found);
    const made = await this.composer.compose(web, found, context, locale, rejected);
    if ('to' in made) return redirect(reply, made);
    reply.headers(privateHeaders(this.deps.dev ?? false));
    return sendPrivate(req, reply, made.etag(), made.html);
  }

  private async sendGuestPage({ req, reply, web, locale }: Visit, guests: GuestPages, found: Found): Promise<FastifyReply> {
    const made = await guests.page(web, req.raw.url ?? '/', found, locale);
    return 'to' in made ? redirect(reply, made) : sendKept(req, reply, made);
  }

  /** Runs a handler; what it throws becomes a page that says so, with the right status. */
  private async orProblem(req: FastifyRequest, reply: FastifyReply, handle: (visit: Visit) => Promise<FastifyReply>): Promise<FastifyReply> {
    const web = await this.source.load();
    const [pathname, search] = addressOf(req);
    let visit: Visit = { req, reply, web, pathname, search, context: {}, locale: localeOf(req.headers, undefined, web.locales, web.defaultLocale) };
    try {
      const context = await this.deps.createContext(req, reply);
      visit = { ...visit, context, locale: localeOf(req.headers, context.locale, web.locales, web.defaultLocale) };
      return await handle(visit);
    } catch (e) {
      const error = this.logged(req, e);
      if (error.status === 401) return reply.redirect(`/sign-in?next=${encodeURIComponent(pathname + search)}`, 303);
      const moved = error.status === 404 ? await this.deps.movedTo?.(pathname) : undefined;
      return moved ? reply.redirect(moved, 301) : this.sendProblem(visit, error);
    }
  }

  private async sendProblem(visit: Visit, { status, retryAfter }: PageError, unsent?: Values): Promise<FastifyReply> {
    const { web, reply, context, locale, pathname, req } = visit;
    const shell = status === 503 ? undefined : await Promise.resolve(this.composer.run(web.shellQuery, {}, context)).catch(() => undefined);
    reply.code(status).headers({ ...privateHeaders(this.deps.dev ?? false), 'cache-control': 'no-store' });
    if (retryAfter) reply.header('retry-after', String(retryAfter));
    return sendHtml(req, reply, web.renderProblem({ status, locale, pathname, traceId: currentTrace(), ...(unsent && { unsent }), shell }, this.composer.around(context)));
  }

  private logged(req: FastifyRequest, e: unknown): PageError {
    const error = asPageError(e);
    if (error.status >= 500 && !(e instanceof PageError)) this.deps.log.error({ err: error.cause ?? error, url: req.raw.url }, 'page failed');
    return error;
  }
}

/** `//host/` would be read as an address of another host. */
const oneSlash = (path: string) => path.replace(/^[/\\]+/, '/');

/** Titles change and merging is undone: a browser that kept the way for good would never find back. */
const redirect = (reply: FastifyReply, { to, status }: Moved) => reply.header('cache-control', 'private, no-cache').redirect(inHeader(to), status);

/** An address as a header holds it: only ASCII, what is escaped already left alone. */
const inHeader = (address: string) => encodeURI(address).replace(/%25([0-9a-f]{2})/gi, '%$1');

function addressOf(req: FastifyRequest): [pathname: string, search: string] {
  const url = req.raw.url ?? '/';
  const at = url.indexOf('?');
  return at < 0 ? [url, ''] : [url.slice(0, at), url.slice(at)];
}

/** Something somebody has written, not only pressed. */
const holdsText = (values: Values) => Object.values(values).some((v) => v.length > 20 && /\s/.test(v));

/** Fields of a posted form; a name that occurs several times is joined with commas, as the enhanced form does; of `_form` the button's counts. */
function valuesOf(body: unknown): Values {
  if (typeof body !== 'object' || body === null) return {};
  const entries = Object.entries(body).map(([k, v]) => [k, !Array.isArray(v) ? String(v) : k === '_form' ? String(v.at(-1)) : v.join(',')] as const);
  return Object.fromEntries(entries.filter(([k]) => k !== '__proto__'));
}
