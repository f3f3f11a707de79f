import { SearchType } from '@helpcommons/shared';
import { languageOf } from '../domain/locales.ts';
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
  if (filter.states) found.push(`state = any(${p.add(filter.states)})`);
  if (filter.tags) found.push(`tags @> ${p.add(filter.tags)}::text[]`);
  if (filter.ids) found.push(`id = any(${p.add(filter.ids)})`);
  if (filter.locale) found.push(inLanguage(filter.locale, p));
  return found;
}

/** `pt` finds every Portuguese; `pt-BR` what is that, or Portuguese without saying which. */
function inLanguage(locale: string, p: Parameters): string {
  const language = languageOf(locale);
  return locale === language ? `(locale = ${p.add(locale)} or locale ^@ ${p.add(`${locale}-`)})` : `locale = any(${p.add([locale, language])})`;
}
