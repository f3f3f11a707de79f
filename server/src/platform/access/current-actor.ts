import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext, type GqlContextType } from '@nestjs/graphql';
import type { FastifyRequest } from 'fastify';
import type { GqlContext } from '../graphql/context.ts';
import { type Actor, guest } from './actor.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by the access hook before any handler runs. */
    actor?: Actor;
  }
}

export function actorOf(context: ExecutionContext): Actor {
  if (context.getType<GqlContextType>() === 'graphql') return GqlExecutionContext.create(context).getContext<GqlContext>().actor;
  return context.switchToHttp().getRequest<FastifyRequest>().actor ?? guest();
}

/** The actor of the request, in resolvers and controllers. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext) => actorOf(context));
