import type { FastifyRequest } from 'fastify';
import type { IncomingHttpHeaders } from 'node:http';
import type { Actor } from './actor.ts';

/** Port: says who sent a request. The identity module has the implementation. */
export abstract class ActorResolver {
  /** Whether it may be anybody's but a guest's, as far as that shows without asking the database. */
  abstract isAnybodys(headers: IncomingHttpHeaders): boolean;

  /** @throws AppError UNAUTHENTICATED for a key that is not valid; an unknown session is a guest */
  abstract resolve(request: Pick<FastifyRequest, 'headers' | 'ip' | 'url'>): Promise<Actor>;
}
