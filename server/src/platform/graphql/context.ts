import DataLoader from 'dataloader';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../access/actor.ts';

/** What resolvers of one request share. */
export interface GqlContext {
  actor: Actor;
  /** Absent in a subscription. */
  reply?: FastifyReply;
  request?: FastifyRequest;
  loaders: Map<string, DataLoader<unknown, unknown>>;
  /** See `readsList`. */
  lists?: Set<string>;
}

/** What comes of this context is cut from that list: a new entry of it may change the answer. Names end with what is listed, so that a drop can name it. */
export const readsList = (context: GqlContext, name: string): void => void context.lists?.add(name);

export const newContext = (actor: Actor, request?: FastifyRequest, reply?: FastifyReply): GqlContext => ({
  actor,
  loaders: new Map(),
  ...(request && { request }),
  ...(reply && { reply }),
});

/**
 * The loader of that name of this request; loaders are reached only through the context, so none outlives its viewer.
 * `batch` gets unique keys and answers a map; what the map lacks is null.
 */
export function loader<K extends string, V>(context: GqlContext, name: string, batch: (keys: readonly K[]) => Promise<ReadonlyMap<K, V>>): DataLoader<K, V | null> {
  const existing = context.loaders.get(name);
  if (existing) return existing as unknown as DataLoader<K, V | null>;
  const made = new DataLoader<K, V | null>(async (keys) => {
    const found = await batch(keys);
    return keys.map((k) => found.get(k) ?? null);
  });
  context.loaders.set(name, made as unknown as DataLoader<unknown, unknown>);
  return made;
}
