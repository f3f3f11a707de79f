import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import { HTTP_STATUS, LIMITS } from '@helpcommons/shared';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import type { Logger as Pino } from 'pino';
import { ActorResolver } from '../access/actor-resolver.ts';
import { AppError } from '../errors/errors.ts';
import { enterTrace, traceFrom } from '../telemetry/trace.ts';
import { isSameOrigin } from './same-origin.ts';
import { sendProblem } from './problem.ts';
import { enterNotes } from './response-notes.ts';

/** An address with ten thousand signs of any script is answered like others. */
const LONGEST_HEAD = 128 * 1024;

export const makeAdapter = () =>
  new FastifyAdapter({ http: { maxHeaderSize: LONGEST_HEAD }, trustProxy: process.env.TRUST_PROXY === '1', bodyLimit: 1024 * 1024, routerOptions: { ignoreTrailingSlash: true, maxParamLength: 500 } });

const READS = new Set(['GET', 'HEAD', 'OPTIONS']);
/** Nobody is anybody here: no session is looked up for these. */
const WITHOUT_ACTOR = /^\/(assets|health|files\/|widget\.js)/;

/** Not even that there was something to look at is for the log: only staff knows of sales opportunities. */
const UNTOLD = /^(?:\/api\/v1)?\/opportunities(?:[/?]|$)/;

/** What every request passes, in this order: trace, same origin for writes, who it is; afterwards one line in the log. */
export async function prepareHttp(app: NestFastifyApplication, log: Pino): Promise<void> {
  const fastify = app.getHttpAdapter().getInstance();
  const json = fastify.getDefaultJsonParser('error', 'error');
  // A client that always says it sends JSON says so too where there is nothing to send.
  app.useBodyParser('application/json', {}, (request: FastifyRequest, body: Buffer, done: (error: Error | null, parsed?: unknown) => void) => {
    if (body.length === 0) done(null, undefined);
    else void json(request, body.toString('utf8'), done);
  });
  await fastify.register(cookie);
  await fastify.register(multipart, { limits: { fileSize: LIMITS.upload.max + 1, files: 1, fields: 5 } });
  const actors = app.get(ActorResolver);

  fastify.addHook('onRequest', (request, reply, next) => {
    enterTrace(traceFrom(request.headers.traceparent));
    request.notes = enterNotes();
    reply.headers({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'strict-origin-when-cross-origin' });
    next();
  });
  fastify.addHook('onRequest', async (request, reply) => {
    const { headers, method, url } = request;
    if (WITHOUT_ACTOR.test(url)) return;
    // A browser sends cookies along wherever a request comes from; a write counts only from our own pages.
    if (!READS.has(method) && headers.cookie && !headers.authorization && !isSameOrigin(headers)) return sendProblem(reply, 403, 'FORBIDDEN', 'This request comes from another site');
    try {
      request.actor = await actors.resolve(request);
    } catch (e) {
      if (!(e instanceof AppError)) throw e;
      return sendProblem(reply, HTTP_STATUS[e.code], e.code, e.message);
    }
    return undefined;
  });
  fastify.addHook('onSend', (request, reply, _payload, next) => {
    for (const [header, value] of request.notes ?? []) reply.header(header, value);
    next();
  });
  fastify.addHook('onResponse', (request, reply, next) => {
    if (!request.url.startsWith('/assets/') && !request.url.startsWith('/health/')) {
      log[UNTOLD.test(request.url) ? 'debug' : 'info']({ method: request.method, path: request.url.split('?', 1)[0], status: reply.statusCode, ms: Math.round(reply.elapsedTime * 10) / 10 }, 'request');
    }
    next();
  });
}
