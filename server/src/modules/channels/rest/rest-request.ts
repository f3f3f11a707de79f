import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '../../../platform/access/actor.ts';
import { type GqlContext, newContext } from '../../../platform/graphql/context.ts';

/** What the interceptor leaves for the handler. */
export interface RestRequest extends FastifyRequest {
  restInput?: object;
  /** Who acts here: for a client, the account that stands for it. */
  restActor?: Actor;
}

/** Id, query and body, checked against the operation's schemas. */
export const Input = createParamDecorator((_: unknown, context: ExecutionContext) => context.switchToHttp().getRequest<RestRequest>().restInput);

/** A reading context of this request, with the actor. */
export const Context = createParamDecorator((_: unknown, context: ExecutionContext): GqlContext => {
  const request = context.switchToHttp().getRequest<RestRequest>();
  return newContext(request.restActor ?? request.actor!);
});
