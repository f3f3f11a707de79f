import { useT } from '../../lib/i18n.tsx';
import { keysOf, sorts, states, types } from './filter.ts';

interface Props {
  search: URLSearchParams;
  spaces: readonly { slug: string; name: string }[];
}

/** An ordinary form: every result has an address, with or without script. */
export function SearchForm({ search, spaces }: Props) {
  const t = useT();
  const value = (name: string) => search.get(name) ?? '';
  return (
    <form action="/search" className="search-form" role="search" aria-label={t('search.form')}>
      <div className="search-line">
        <label htmlFor="query" className="hidden">{t('search.query')}</label>
        <input type="search" id="query" name="q" defaultValue={value('q')} placeholder={t('search.query')} maxLength={300} enterKeyHint="search" dir="auto" />
        <button className="primary">{t('search.go')}</button>
      </div>
      <div className="search-filters">
        <Choice name="type" label={t('search.type')} any={t('search.anyType')} value={value('type')} options={keysOf(types).map((v) => ({ value: v, text: t(`search.type.${v}`) }))} />
        <Choice name="state" label={t('search.state')} any={t('search.anyState')} value={value('state')} options={keysOf(states).map((v) => ({ value: v, text: t(`search.state.${v}`) }))} />
        <Choice name="space" label={t('search.space')} any={t('search.anySpace')} value={value('space')} options={spaces.map((s) => ({ value: s.slug, text: s.name }))} />
        <Choice name="sort" label={t('search.sort')} any={t('search.sort.relevance')} value={value('sort')} options={keysOf(sorts).map((v) => ({ value: v, text: t(`search.sort.${v}`) }))} />
      </div>
      {search.get('tag') && <input type="hidden" name="tag" value={value('tag')} />}
      {search.get('locale') && <input type="hidden" name="locale" value={value('locale')} />}
    </form>
  );
}

function Choice({ name, label, any, value, options }: { name: string; label: string; any: string; value: string; options: readonly { value: string; text: string }[] }) {
  return (
    <label>
      <span>{label}</span>
      <select name={name} defaultValue={value}>
        <option value="">{any}</option>
        {options.map((o) => <option key={o.value} value={o.value}>{o.text}</option>)}
      </select>
    </label>
  );
}
