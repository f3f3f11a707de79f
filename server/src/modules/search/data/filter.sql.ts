import { SearchType } from '@helpcommons/shared';
import type { SearchFilter, SearchScope } from '../domain/engine.ts';

/** Collects the parameters of one statement. */
export class Parameters {
  readonly values: unknown[] = [];

  add(value: unknown): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }
}

/** What the reader may see and asked to see. The first condition picks the partial indexes, so it is a literal. */
export function conditions({ spaces, audiences }: SearchScope, filter: SearchFilter, p: Parameters): string[] {
  const readable = filter.spaces ? filter.spaces.filter((s) => spaces.includes(s)) : spaces;
  const found = [filter.type === SearchType.ANSWER ? `type = 'answer'` : `type <> 'answer'`, `space_id = any(${p.add(readable)})`, `audience = any(${p.add(audiences)})`];
  if (filter.type && filter.type !== SearchType.ANSWER) found.push(`type = ${p.add(filter.type)}`);
  if (filter.state) found.push(`state = ${p.add(filter.state)}`);
  if (filter.tag) found.push(`tags @> array[${p.add(filter.tag)}]`);
  if (filter.locale) found.push(`(locale = ${p.add(filter.locale)} or locale ^@ ${p.add(`${filter.locale}-`)})`);
  return found;
}
