import { REASONS } from '../../features/moderation/filter.ts';
import { useT } from '../../lib/i18n.tsx';
import type { ModerationPageQuery } from './moderation.gql.ts';

/** Folded unless something is filtered. */
export function QueueFilter({ data, search }: { data: ModerationPageQuery; search: URLSearchParams }) {
  const t = useT();
  const spaces = data.spaces.flatMap((space) => [space, ...space.children]);
  const select = (name: 'space' | 'reason' | 'only' | 'order', none: string, options: readonly (readonly [value: string, text: string])[], key?: string) => (
    <div className="field">
      <label htmlFor={`filter-${name}`}>{t(`moderation.filter.${name}`)}</label>
      <select id={`filter-${name}`} name={name} defaultValue={search.get(name) ?? ''} data-key={key}>
        <option value="">{none}</option>
        {options.map(([value, text]) => <option key={value} value={value}>{text}</option>)}
      </select>
    </div>
  );
  const any = t('moderation.filter.any');
  return (
    <details className="filters" open={['space', 'reason', 'only', 'order'].some((name) => search.get(name))}>
      <summary className="button" data-key="/">{t('moderation.filter')}</summary>
      <form action="/moderation" role="search" aria-label={t('moderation.filter')}>
        {search.get('kind') && <input type="hidden" name="kind" value={search.get('kind')!} />}
        {select('space', any, spaces.map(({ slug, name }) => [slug, name]))}
        {select('reason', any, REASONS.map((reason) => [reason.toLowerCase(), t(`review.reason.${reason}`)]))}
        {select('only', any, (['free', 'mine', 'escalated'] as const).map((only) => [only, t(`moderation.only.${only}`)]))}
        {select('order', t('moderation.order.oldest'), [['weight', t('moderation.order.weight')]])}
        <button>{t('moderation.filter.show')}</button>
      </form>
    </details>
  );
}
