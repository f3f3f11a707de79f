import { useT } from '../../lib/i18n.tsx';
import { type FilterName, keysOf, states, types } from './filter.ts';

/** What a value of the address is called; undefined: it is none of ours and filters nothing. */
export function useFilterNames(spaces: readonly { slug: string; name: string }[]): (filter: FilterName, value: string) => string | undefined {
  const t = useT();
  return (filter, value) => {
    if (filter === 'type') return isOne(types, value) ? t(`search.type.${value}`) : undefined;
    if (filter === 'state') return isOne(states, value) ? t(`search.state.${value}`) : undefined;
    if (filter === 'space') return spaces.find((s) => s.slug === value)?.name ?? value;
    return filter === 'locale' ? languageName(t.locale, value) : value;
  };
}

const isOne = <T extends object>(words: T, value: string): value is keyof T & string => keysOf(words).some((key) => key === value);

/** In the reader's language; the code itself where it is none. */
export function languageName(locale: string, value: string): string {
  try {
    return new Intl.DisplayNames(locale, { type: 'language' }).of(value) ?? value;
  } catch {
    return value;
  }
}
