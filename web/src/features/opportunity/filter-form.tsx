import { useT } from '../../lib/i18n.tsx';
import type { OpportunityFiltersFragment } from './opportunity.gql.ts';
import { FILTERS } from './filter.ts';

interface FilterFormProps { data: OpportunityFiltersFragment; search: URLSearchParams; action: string }

/** Folded where there is little room, unless something is filtered. */
export function FilterForm({ data, search, action }: FilterFormProps) {
  const t = useT();
  const spaces = data.spaces.flatMap((space) => [space, ...space.children]);
  const select = (name: 'owner' | 'space' | 'due', options: [value: string, text: string][]) => (
    <div className="field">
      <label htmlFor={`filter-${name}`}>{t(`opportunity.filter.${name}`)}</label>
      <select id={`filter-${name}`} name={name} defaultValue={search.get(name) ?? ''}>
        <option value="">{t('opportunity.filter.any')}</option>
        {options.map(([value, text]) => <option key={value} value={value}>{text}</option>)}
      </select>
    </div>
  );
  return (
    <details className="filters" open={FILTERS.some((name) => search.get(name))}>
      <summary className="button">{t('opportunity.filter')}</summary>
      <form action={action} role="search" aria-label={t('opportunity.filter')}>
        {search.get('stage') && <input type="hidden" name="stage" value={search.get('stage')!} />}
        {select('owner', [['me', t('opportunity.filter.me')], ['none', t('opportunity.filter.nobody')], ...data.opportunityOwners.map(({ id, name }): [string, string] => [id, name])])}
        {select('space', spaces.map(({ slug, name }) => [slug, name]))}
        {select('due', (['overdue', 'week', 'none'] as const).map((due) => [due, t(`opportunity.due.${due}`)]))}
        <div className="field"><label htmlFor="filter-interest">{t('opportunity.interest')}</label><input id="filter-interest" name="interest" type="search" defaultValue={search.get('interest') ?? ''} maxLength={150} /></div>
        <div className="field short"><label htmlFor="filter-currency">{t('opportunity.currency')}</label><input id="filter-currency" name="currency" defaultValue={search.get('currency') ?? ''} maxLength={3} autoCapitalize="characters" /></div>
        <button>{t('opportunity.filter.show')}</button>
      </form>
    </details>
  );
}
