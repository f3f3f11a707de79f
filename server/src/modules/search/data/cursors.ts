import { badInput } from '../../../platform/errors/errors.ts';
import { decodeCursor } from '../../../platform/graphql/page.ts';

/** How many hits came before. @throws AppError BAD_USER_INPUT for what we did not make */
export function offsetOf(after: string | undefined): number {
  const [offset = 0] = decodeCursor(after, 1) ?? [];
  if (typeof offset !== 'number' || !Number.isInteger(offset) || offset < 0) throw badInput('This cursor is not one of ours');
  return offset;
}

/** The sort key and id of the last hit before. @throws AppError BAD_USER_INPUT for what we did not make */
export function keyOf(after: string | undefined, key: 'votes' | 'created_at'): [key: string | number, id: string] | undefined {
  const [value, id] = decodeCursor(after, 2) ?? [];
  if (value === undefined) return undefined;
  const fits = key === 'votes' ? Number.isInteger(value) && Math.abs(Number(value)) < 2 ** 31 : typeof value === 'string' && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value) && !Number.isNaN(Date.parse(value));
  if (!fits || typeof id !== 'string' || id.includes('\u0000')) throw badInput('This cursor is not one of ours');
  return [value, id];
}
