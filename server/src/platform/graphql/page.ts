import { LIMITS } from '@helpcommons/shared';
import { Field, ObjectType } from '@nestjs/graphql';
import { badInput } from '../errors/errors.ts';

@ObjectType()
export class PageInfo {
  @Field()
  hasNextPage!: boolean;

  @Field(() => String, { nullable: true })
  endCursor!: string | null;
}

/** One page of a list that is read by key: no OFFSET. */
export interface Page<Row> {
  nodes: Row[];
  pageInfo: PageInfo;
}

/** @throws AppError BAD_USER_INPUT unless 1 … 100 */
export function pageSize(first: number | null | undefined, fallback = 20): number {
  const n = first ?? fallback;
  if (!Number.isInteger(n) || n < 1 || n > LIMITS.page.max) throw badInput(`first takes 1 to ${LIMITS.page.max}`);
  return n;
}

/** Opaque to the outside: the values of the sort keys of a row. */
export const encodeCursor = (keys: readonly (string | number)[]): string => Buffer.from(JSON.stringify(keys)).toString('base64url');

/** @throws AppError BAD_USER_INPUT for what we did not make */
export function decodeCursor(cursor: string | null | undefined, length: number): (string | number)[] | undefined {
  if (!cursor) return undefined;
  try {
    const keys: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (Array.isArray(keys) && keys.length === length && keys.every((k) => typeof k === 'string' || typeof k === 'number')) return keys as (string | number)[];
  } catch {
    // told below
  }
  throw badInput('This cursor is not one of ours');
}

/** `rows` holds one more than asked for when there is a next page. */
export function toPage<Row>(rows: Row[], first: number, keys: (row: Row) => readonly (string | number)[]): Page<Row> {
  const nodes = rows.slice(0, first);
  const last = nodes.at(-1);
  return { nodes, pageInfo: { hasNextPage: rows.length > first, endCursor: last === undefined ? null : encodeCursor(keys(last)) } };
}
