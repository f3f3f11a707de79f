import { Desk } from '../../features/opportunity/desk.tsx';
import { FilterForm } from '../../features/opportunity/filter-form.tsx';
import { STAGES, stageOf } from '../../features/opportunity/stages.ts';
import { useT } from '../../lib/i18n.tsx';
import { withSearch } from '../../lib/paths.ts';
import type { PageProps } from '../../lib/route.ts';
import { Empty } from '../../ui/empty.tsx';
import { MorePager } from '../../ui/pager.tsx';
import type { OpportunitiesListPageQuery } from './list.gql.ts';
import { OpportunityTable } from './table.tsx';

export function OpportunitiesListPage({ data, pathname, search }: PageProps<OpportunitiesListPageQuery>) {
  const t = useT();
  const { nodes, pageInfo, totalCount } = data.opportunities;
  const current = stageOf(search.get('stage'));
  const to = (change: Record<string, string | undefined>) => withSearch(pathname, search, { after: undefined, ...change });
  return (
    <Desk view="list" data={data} search={search}>
      <FilterForm data={data} search={search} action={pathname} />
      <nav className="stages always" aria-label={t('opportunity.stages')}>
        <a href={to({ stage: undefined })} aria-current={current ? undefined : 'page'}>{t('opportunity.stage.all')}</a>
        {STAGES.map((stage) => <a key={stage} href={to({ stage: stage.toLowerCase() })} aria-current={stage === current ? 'page' : undefined}>{t(`sale.stage.${stage}`)}</a>)}
      </nav>
      <p className="quiet" role="status">{t('opportunity.found', { count: totalCount })}</p>
      {nodes.length > 0 ? <OpportunityTable opportunities={nodes} /> : <Empty>{t('opportunity.none')}</Empty>}
      <MorePager
        first={search.has('after') ? to({}) : undefined}
        more={pageInfo.hasNextPage && pageInfo.endCursor ? to({ after: pageInfo.endCursor }) : undefined}
      />
    </Desk>
  );
}
