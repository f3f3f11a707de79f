import type { Scope } from '@helpcommons/shared';
import { applyDecorators, RequestMapping, RequestMethod, SetMetadata } from '@nestjs/common';
import { z } from 'zod';
import { Allow, Public } from '../../../platform/access/allow.ts';

export const OPERATION = 'helpcommons:rest-operation';
export const API_ROOT = '/api/v1';

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

/** One operation of the REST API: its route, its access and its documentation all come from here. */
export interface Operation<Path extends string = string, Query extends z.ZodObject = z.ZodObject, Body extends z.ZodObject = z.ZodObject, Output extends z.ZodType = z.ZodType> {
  /** Names it in the OpenAPI document; unique. */
  id: string;
  method: Method;
  /** Below API_ROOT, with `{id}` where an id goes. */
  path: Path;
  /** What the key must have; null: everybody, without a key. */
  scope: Scope | null;
  summary: string;
  /** More than the summary, where it needs saying. */
  description?: string;
  query?: Query;
  body?: Body;
  /** None: 204. */
  output?: Output;
  status?: number;
  /** A client whose key has the scope `knowledge` is a knowledge manager here. */
  curated?: boolean;
  /** Its answer holds a secret, which is kept nowhere: an Idempotency-Key has no effect. */
  tellsSecret?: boolean;
}

// Only here to infer the types of the parts.
export const operation = <Path extends string, Query extends z.ZodObject = z.ZodObject<Record<never, never>>, Body extends z.ZodObject = z.ZodObject<Record<never, never>>, Output extends z.ZodType = z.ZodUndefined>(
  it: Operation<Path, Query, Body, Output>,
): Operation<Path, Query, Body, Output> => it;

type IdsOf<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}` ? Record<Name, string> & IdsOf<Rest> : unknown;
/** Ids, query and body in one object, checked. */
export type InputOf<O> = O extends Operation<infer Path, infer Query, infer Body> ? IdsOf<Path> & z.output<Query> & z.output<Body> : never;
export type OutputOf<O> = O extends { output?: infer Output } ? (NonNullable<Output> extends z.ZodType ? z.input<NonNullable<Output>> : never) : never;

export const statusOf = (it: Operation): number => it.status ?? (it.output ? 200 : 204);
export const routeOf = (it: Operation): string => it.path.replaceAll(/\{(\w+)\}/g, ':$1');

const METHODS: Record<Method, RequestMethod> = { get: RequestMethod.GET, post: RequestMethod.POST, put: RequestMethod.PUT, patch: RequestMethod.PATCH, delete: RequestMethod.DELETE };

/** Makes the method of a controller the handler of that operation. */
export const Handles = (it: Operation): MethodDecorator =>
  applyDecorators(RequestMapping({ method: METHODS[it.method], path: routeOf(it) }), SetMetadata(OPERATION, it), it.scope === null ? Public() : Allow({ scope: it.scope }));
