import { Desk } from '../../features/opportunity/desk.tsx';
import { FilterForm } from '../../features/opportunity/filter-form.tsx';
import { stageOf } from '../../features/opportunity/stages.ts';
import { useT } from '../../lib/i18n.tsx';
import { paths, withSearch } from '../../lib/paths.ts';
import type { PageProps } from '../../lib/route.ts';
import { Empty } from '../../ui/empty.tsx';
import { Board } from './board.tsx';
import type { OpportunitiesPageQuery } from './opportunities.gql.ts';

export function OpportunitiesPage({ data, pathname, search }: PageProps<OpportunitiesPageQuery>) {
  const t = useT();
  const columns = data.opportunityBoard;
  // Where there is room for one column alone.
  const current = stageOf(search.get('stage')) ?? columns.find((c) => c.count > 0)?.stage ?? 'SPOTTED';
  return (
    <Desk view="board" data={data} search={search}>
      <FilterForm data={data} search={search} action={pathname} />
      <nav className="stages" aria-label={t('opportunity.stages')}>
        {columns.map(({ stage, count }) => (
          <a key={stage} href={withSearch(pathname, search, { stage: stage.toLowerCase() })} aria-current={stage === current ? 'page' : undefined}>
            {t('opportunity.counted', { text: t(`sale.stage.${stage}`), count })}
          </a>
        ))}
      </nav>
      {columns.every((c) => c.count === 0) && <Empty>{t('opportunity.empty')}</Empty>}
      <Board columns={columns} current={current} more={(stage) => withSearch(paths.opportunityList, search, { stage: stage.toLowerCase() })} />
    </Desk>
  );
}
