import { useT } from '../../lib/i18n.tsx';
import { withSearch } from '../../lib/paths.ts';
import { type FilterName, filters, narrows, states, types, wordFor } from './filter.ts';
import { useFilterNames } from './filter-names.ts';
import type { SearchCountsFragment } from './search.gql.ts';

interface NarrowProps {
  pathname: string;
  search: URLSearchParams;
  spaces: readonly { slug: string; name: string }[];
  /** Only while they are shown. */
  counts: SearchCountsFragment | undefined;
}

/** What narrows the search, each to be taken back with one press; on demand everything it could be narrowed to, with counts. */
export function Narrow({ pathname, search, spaces, counts }: NarrowProps) {
  const t = useT();
  const nameOf = useFilterNames(spaces);
  const open = narrows(search);
  const change = (values: Record<string, string | undefined>) => withSearch(pathname, search, { ...values, after: undefined });
  const chosen = filters.flatMap((filter) => {
    const value = search.get(filter);
    const name = value ? nameOf(filter, value) : undefined;
    return name === undefined ? [] : [{ filter, name }];
  });
  return (
    <>
      <div className="row narrow-line">
        <a className="button" href={change({ narrow: open ? undefined : '1' })}>{open ? t('search.narrowLess') : t('search.narrow')}</a>
        {chosen.length > 0 && (
          <ul className="tags" aria-label={t('search.chosen')}>
            {chosen.map(({ filter, name }) => <li key={filter}><a href={change({ [filter]: undefined })} aria-label={t('search.without', { name })}><bdi>{name}</bdi> ×</a></li>)}
          </ul>
        )}
      </div>
      {counts && listsOf(counts).some((list) => list.values.length > 0) && (
        <nav className="narrow" aria-label={t('search.narrow')}>
          {listsOf(counts).map(({ filter, label, values }) => <Values key={filter} {...{ filter, label, values, search, change, more: !counts.complete }} nameOf={(value) => nameOf(filter, value) ?? value} />)}
        </nav>
      )}
    </>
  );
}

interface List { filter: FilterName; label: 'search.type' | 'search.state' | 'search.space' | 'search.tag' | 'search.language'; values: { value: string; count: number }[] }

function listsOf(counts: SearchCountsFragment): List[] {
  return [
    { filter: 'type', label: 'search.type', values: counts.types.map(({ type, count }) => ({ value: wordFor(types, type), count })) },
    { filter: 'state', label: 'search.state', values: counts.states.map(({ state, count }) => ({ value: wordFor(states, state), count })) },
    { filter: 'space', label: 'search.space', values: counts.spaces.map(({ space, count }) => ({ value: space.slug, count })) },
    { filter: 'tag', label: 'search.tag', values: counts.tags },
    { filter: 'locale', label: 'search.language', values: counts.languages },
  ];
}

interface ValuesProps extends List {
  search: URLSearchParams;
  change: (values: Record<string, string | undefined>) => string;
  nameOf: (value: string) => string;
  more: boolean;
}

const SHOWN = 8;

function Values({ filter, label, values, search, change, nameOf, more }: ValuesProps) {
  const t = useT();
  if (values.length === 0) return null;
  const chosen = search.get(filter);
  return (
    <section aria-label={t(label)}>
      <h2>{t(label)}</h2>
      <ul>
        {values.filter((v, i) => i < SHOWN || v.value === chosen).map(({ value, count }) => (
          <li key={value}>
            <a href={change({ [filter]: value === chosen ? undefined : value })} aria-current={value === chosen ? 'true' : undefined}>
              <bdi>{nameOf(value)}</bdi> <span className="quiet">{more ? t('search.countMore', { count }) : t('search.count', { count })}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
