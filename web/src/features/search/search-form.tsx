import { useT } from '../../lib/i18n.tsx';
import { Suggestions } from '../../ui/suggestions.tsx';
import { kept } from './filter.ts';

/** An ordinary form: every result has an address, with or without script. Other words are looked for within the same filters. */
export function SearchForm({ search }: { search: URLSearchParams }) {
  const t = useT();
  return (
    <>
      <form action="/search" className="search-form" role="search" aria-label={t('search.form')}>
        <div className="search-line suggests">
          <label htmlFor="query" className="hidden">{t('search.query')}</label>
          <input type="search" id="query" name="q" defaultValue={search.get('q') ?? ''} placeholder={t('search.query')} maxLength={300} enterKeyHint="search" dir="auto" />
          <Suggestions />
          <button className="primary">{t('search.go')}</button>
        </div>
        {kept.filter((name) => search.get(name)).map((name) => <input key={name} type="hidden" name={name} value={search.get(name)!} />)}
      </form>
      <details className="search-tips">
        <summary>{t('search.tips')}</summary>
        <dl>
          <Tip typed={t('search.tip.phrase')} does={t('search.tip.phraseDoes')} />
          <Tip typed={t('search.tip.without')} does={t('search.tip.withoutDoes')} />
          <Tip typed="is:solved  is:unsolved  is:article" does={t('search.tip.isDoes')} />
          <Tip typed={t('search.tip.where')} does={t('search.tip.whereDoes')} />
          <Tip typed={t('search.tip.author')} does={t('search.tip.authorDoes')} />
          <Tip typed="lang:en" does={t('search.tip.langDoes')} />
        </dl>
      </details>
    </>
  );
}

const Tip = ({ typed, does }: { typed: string; does: string }) => <div><dt><code>{typed}</code></dt><dd>{does}</dd></div>;
