import { Desk } from '../../features/opportunity/desk.tsx';
import { FilterForm } from '../../features/opportunity/filter-form.tsx';
import { STAGES, stageOf } from '../../features/opportunity/stages.ts';
import { type Translate, useT } from '../../lib/i18n.tsx';
import { paths, withSearch } from '../../lib/paths.ts';
import type { PageProps } from '../../lib/route.ts';
import { Empty } from '../../ui/empty.tsx';
import { TotalsTable } from './table.tsx';
import type { OpportunitiesTotalsPageQuery, TotalNumbersFragment } from './totals.gql.ts';

/** Counts and values by stage, space, month and who marked. Amounts of different currencies stand in rows of their own. */
export function OpportunitiesTotalsPage({ data, pathname, search }: PageProps<OpportunitiesTotalsPageQuery>) {
  const t = useT();
  const { stages, months, bySpace, moderators } = data;
  const place = ({ key }: TotalNumbersFragment) => STAGES.findIndex((s) => s === stageOf(key));
  return (
    <Desk view="totals" data={data} search={search}>
      <FilterForm data={data} search={search} action={pathname} />
      {stages.length === 0 ? <Empty>{t('opportunity.none')}</Empty> : (
        <>
          <p className="quiet">{t('opportunity.totals.lead')}</p>
          <TotalsTable by="stage" rows={[...stages].sort((a, b) => place(a) - place(b)).map((row) => ({ ...row, name: stageName(row.key, t), href: withSearch(paths.opportunityList, search, { stage: row.key ?? undefined }) }))} />
          <TotalsTable by="space" rows={bySpace.map((row) => ({ ...row, name: row.space?.name ?? t('opportunity.totals.noSpace') }))} />
          <TotalsTable by="month" rows={months.map((row) => ({ ...row, name: monthName(row.key, t) }))} />
          <TotalsTable by="moderator" rows={moderators.map((row) => ({ ...row, name: row.moderator?.name ?? t('opportunity.someone'), href: row.moderator?.url }))} />
        </>
      )}
    </Desk>
  );
}

function stageName(key: string | null, t: Translate): string {
  const stage = stageOf(key);
  return stage ? t(`sale.stage.${stage}`) : '';
}

const monthName = (key: string | null, t: Translate) => (key === null ? '' : new Intl.DateTimeFormat(t.locale, { year: 'numeric', month: 'long', timeZone: 'UTC' }).format(new Date(`${key}-01T00:00:00Z`)));
