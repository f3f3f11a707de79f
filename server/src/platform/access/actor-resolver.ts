import type { FastifyRequest } from 'fastify';
import type { Actor } from './actor.ts';

/** Port: says who sent a request. The identity module has the implementation. */
export abstract class ActorResolver {
  /** @throws AppError UNAUTHENTICATED for a key that is not valid; an unknown session is a guest */
  abstract resolve(request: Pick<FastifyRequest, 'headers' | 'ip' | 'url'>): Promise<Actor>;
}
