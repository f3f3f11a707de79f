import fastifyFormbody from '@fastify/formbody';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { answerFirst } from './kept/first-answer.ts';
import { keptUnder } from './kept/guest-pages.ts';
import type { Keeping } from './kept/keeping.ts';
import { guestLocales } from './locale.ts';
import { PageHandler } from './page-handler.ts';
import type { PageDeps } from './page-deps.ts';
import { builtWeb, developedWeb, type WebSource } from './web-source.ts';

/** Addresses of machines: what is missing there is no page. */
const noPage = /^\/(?:api|graphql|files|assets|feeds|mcp|health)(?:\/|$)/;

/** Mounts pages and their forms (`/*`), static assets and - in development - Vite; before `listen`. */
export async function mountPages(fastify: FastifyInstance, deps: PageDeps): Promise<void> {
  const source = await (deps.dev ? developedWeb(fastify) : builtWeb(fastify));
  await mountScope(fastify, deps, source);
  if (deps.keeping && !deps.dev) await keptFirst(fastify, deps.keeping, source);
}

/** The same for a web that is there already. A scope of its own: its body parser is the pages' alone. */
export async function mountScope(fastify: FastifyInstance, deps: PageDeps, source: WebSource): Promise<void> {
  const pages = new PageHandler(deps, source);
  await fastify.register(async (scope) => {
    if (!scope.hasContentTypeParser('application/x-www-form-urlencoded')) await scope.register(fastifyFormbody);
    const onPages = (handle: (req: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>) => (req: FastifyRequest, reply: FastifyReply) =>
      noPage.test(req.raw.url ?? '') ? void reply.callNotFound() : handle(req, reply);
    scope.post('/locale', (req, reply) => pages.chooseLocale(req, reply));
    scope.get('/*', onPages((req, reply) => pages.show(req, reply)));
    scope.post('/*', onPages((req, reply) => pages.submit(req, reply)));
    scope.route({ method: ['PUT', 'PATCH', 'DELETE'], url: '/*', handler: onPages((req, reply) => pages.refuseMethod(req, reply)) });
  });
}

async function keptFirst(fastify: FastifyInstance, { pages, isAnybodys, answered }: Keeping, source: WebSource): Promise<void> {
  const web = await source.load();
  const localeOf = guestLocales(web.locales, web.defaultLocale);
  answerFirst(fastify.server, { kept: pages, isAnybodys, addressOf: (url, headers) => keptUnder(url, localeOf(headers)), answered });
}
