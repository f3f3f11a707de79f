import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply } from 'fastify';
import { createHash } from 'node:crypto';
import { from, lastValueFrom, type Observable } from 'rxjs';
import type { Actor } from '../../../platform/access/actor.ts';
import { RateLimits } from '../../../platform/access/rate-limits.ts';
import { Settings } from '../../../platform/config/settings.ts';
import { badInput } from '../../../platform/errors/errors.ts';
import { AnswerOnce } from '../use-cases/answer-once.ts';
import { ClientActor } from '../use-cases/client-actor.ts';
import { checkInput } from './check-input.ts';
import { OPERATION, type Operation, statusOf } from './operation.ts';
import type { RestRequest } from './rest-request.ts';

const KEY = /^[\x21-\x7e]{1,255}$/;

/** What every operation of the REST API has in common: limits, checked input, idempotent writes, ETags. */
@Injectable()
export class RestInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly limits: RateLimits,
    private readonly settings: Settings,
    private readonly clients: ClientActor,
    private readonly once: AnswerOnce,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const it = this.reflector.get<Operation>(OPERATION, context.getHandler());
    const http = context.switchToHttp();
    return from(this.answer(it, http.getRequest<RestRequest>(), http.getResponse<FastifyReply>(), next));
  }

  private async answer(it: Operation, request: RestRequest, reply: FastifyReply, next: CallHandler): Promise<unknown> {
    const actor = request.actor!;
    if (actor.client) await this.limits.hit({ key: `rest:${actor.client.id}`, max: this.settings.get('api.requestsPerMinute'), seconds: 60 });
    request.restInput = checkInput(it, request);
    request.restActor = this.clients.of(actor, it);
    const status = statusOf(it);
    const work = () => lastValueFrom(next.handle(), { defaultValue: undefined }) as Promise<unknown>;
    if (it.method === 'get' || it.scope === 'read') return this.reading(it, request, reply.code(status), await work());
    await this.clients.prepare(request.restActor);
    const idempotent = it.tellsSecret ? undefined : idempotentRequest(request, actor);
    if (!idempotent) {
      reply.code(status);
      return work();
    }
    const answered = await this.once.execute(idempotent, async () => ({ status, body: await work() }));
    if (answered.repeated) reply.header('idempotent-replayed', 'true');
    reply.code(answered.status);
    return answered.body;
  }

  /** The answer's hash is its version. */
  private reading(it: Operation, request: RestRequest, reply: FastifyReply, body: unknown): unknown {
    if (it.method !== 'get') return body;
    const json = JSON.stringify(body);
    const etag = `"${createHash('sha256').update(json).digest('base64url').slice(0, 27)}"`;
    reply.headers({ etag, 'cache-control': it.scope === null ? 'public, no-cache' : 'private, no-cache', vary: 'authorization, on-behalf-of', 'content-type': 'application/json; charset=utf-8' });
    if (request.headers['if-none-match']?.split(/,\s*/).some((tag) => tag.replace(/^W\//, '') === etag)) {
      reply.code(304);
      return undefined;
    }
    return json;
  }
}

function idempotentRequest(request: RestRequest, actor: Actor) {
  const key = request.headers['idempotency-key'];
  if (key === undefined || !actor.client) return undefined;
  if (typeof key !== 'string' || !KEY.test(key)) throw badInput('Idempotency-Key takes 1 to 255 visible characters');
  const { method, url, body = null } = request;
  return { clientId: actor.client.id, key, content: [actor.accountId ?? null, method, url, body] };
}
