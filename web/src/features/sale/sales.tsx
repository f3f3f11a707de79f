import { useT } from '../../lib/i18n.tsx';
import { money } from './money.tsx';
import type { SaleFragment } from './sale.gql.ts';
import { StageBadge } from './stage-badge.tsx';

/** What staff saw in a thread or a person, with what became of it. Nobody else has any. */
export function Sales({ sales }: { sales: readonly SaleFragment[] }) {
  const t = useT();
  if (sales.length === 0) return null;
  return (
    <section aria-labelledby="sales">
      <h2 id="sales">{t('sale.title')}</h2>
      <ul>
        {sales.map(({ id, url, interest, stage, value, currency, owner }) => (
          <li key={id}>
            <a href={url} dir="auto">{interest}</a><br />
            <StageBadge stage={stage} />
            <span className="quiet">{value != null && currency && <> · {money(t.locale, value, currency)}</>}{owner && <> · <bdi>{owner.name}</bdi></>}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
