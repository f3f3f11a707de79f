import type { FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { Keeping } from './kept/keeping.ts';
import type { PageContext } from './page-context.ts';

/** What the pages need of the program around them. */
export interface PageDeps {
  schema(): GraphQLSchema;
  createContext(req: FastifyRequest, reply: FastifyReply): PageContext | Promise<PageContext>;
  /** Keeps pages for guests. */
  keeping?: Keeping;
  /** Scheme and host of our addresses (PUBLIC_URL); never from the Host header. */
  origin: string;
  /** Serve the web's sources through Vite, with hot updates. */
  dev?: boolean;
  /** Where an address moved to that no page knows (old addresses of imported communities). */
  movedTo?(pathname: string): Promise<string | undefined>;
  log: { error(fields: object, message: string): void };
}
