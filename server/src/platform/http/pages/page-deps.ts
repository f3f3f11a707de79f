import type { FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLSchema } from 'graphql';

/** Who asks, as far as a page needs to know. Resolvers get the same object as their context. */
export interface PageContext {
  viewerId?: string | undefined;
  /** The language of the account; a guest's is taken from cookie and browser. */
  locale?: string | undefined;
}

/** What the pages need of the program around them. */
export interface PageDeps {
  schema(): GraphQLSchema;
  createContext(req: FastifyRequest, reply: FastifyReply): PageContext | Promise<PageContext>;
  /** Scheme and host of our addresses (PUBLIC_URL); never from the Host header. */
  origin: string;
  /** Serve the web's sources through Vite, with hot updates. */
  dev?: boolean;
  /** Where an address moved to that no page knows (old addresses of imported communities). */
  movedTo?(pathname: string): Promise<string | undefined>;
  log: { error(fields: object, message: string): void };
}
