import { money } from '../../features/sale/money.tsx';
import { useT } from '../../lib/i18n.tsx';
import type { TotalNumbersFragment } from './totals.gql.ts';

interface Row extends TotalNumbersFragment { name: string; href?: string | undefined }

interface TotalsTableProps { by: 'stage' | 'space' | 'month' | 'moderator'; rows: readonly Row[] }

export function TotalsTable({ by, rows }: TotalsTableProps) {
  const t = useT();
  const heads = ['marked', 'open', 'openValue', 'won', 'wonValue', 'lost'] as const;
  return (
    <section>
      <h2 id={`by-${by}`}>{t(`opportunity.totals.${by}`)}</h2>
      <div className="scroll wide totals" tabIndex={0} role="region" aria-labelledby={`by-${by}`}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t(`opportunity.by.${by}`)}</th>
              <th scope="col">{t('opportunity.currency')}</th>
              {heads.map((name) => <th key={name} scope="col" className="num">{t(`opportunity.sum.${name}`)}</th>)}
            </tr>
          </thead>
          <tbody>{rows.map((row) => <TotalRow key={`${row.key} ${row.currency}`} row={row} />)}</tbody>
        </table>
      </div>
    </section>
  );
}

function TotalRow({ row: { name, href, currency, marked, open, openValue, won, wonValue, lost } }: { row: Row }) {
  const t = useT();
  const worth = (value: number) => (currency === null ? '–' : money(t.locale, value, currency));
  return (
    <tr>
      <th scope="row" dir="auto">{href ? <a href={href}>{name}</a> : name}</th>
      <td>{currency ?? t('opportunity.totals.noValue')}</td>
      <td className="num">{marked}</td>
      <td className="num">{open}</td>
      <td className="num">{worth(openValue)}</td>
      <td className="num">{won}</td>
      <td className="num">{worth(wonValue)}</td>
      <td className="num">{lost}</td>
    </tr>
  );
}
