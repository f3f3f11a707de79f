import fastifyFormbody from '@fastify/formbody';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { PageHandler } from './page-handler.ts';
import type { PageDeps } from './page-deps.ts';
import { builtWeb, developedWeb, type WebSource } from './web-source.ts';

/** Addresses of machines: what is missing there is no page. */
const noPage = /^\/(?:api|graphql|files|assets|feeds|mcp|health)(?:\/|$)/;

/** Mounts pages and their forms (`/*`), static assets and - in development - Vite; before `listen`. */
export async function mountPages(fastify: FastifyInstance, deps: PageDeps): Promise<void> {
  await mountScope(fastify, deps, await (deps.dev ? developedWeb(fastify) : builtWeb(fastify)));
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
