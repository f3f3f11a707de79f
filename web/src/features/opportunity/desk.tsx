import type { ReactNode } from 'react';
import { useT } from '../../lib/i18n.tsx';
import { paths, withSearch } from '../../lib/paths.ts';
import { Frame } from '../../ui/frame.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { DeskStyle } from './desk-style.tsx';
import { FILTERS } from './filter.ts';
import type { OpportunityDeskFragment } from './opportunity.gql.ts';

const VIEWS = { board: paths.opportunities, list: paths.opportunityList, proposals: `${paths.opportunities}/proposals`, totals: `${paths.opportunities}/totals` } as const;

interface DeskProps { view: keyof typeof VIEWS; data: OpportunityDeskFragment; search: URLSearchParams; children: ReactNode }

/** The four views of the desk; a filter goes along from one to the next. */
export function Desk({ view, data, search, children }: DeskProps) {
  const t = useT();
  const kept = new URLSearchParams(FILTERS.flatMap((name) => (search.get(name) ? [[name, search.get(name)!]] : [])));
  const { totalCount } = data.proposals;
  const tabs = (Object.keys(VIEWS) as (keyof typeof VIEWS)[]).map((name) => ({
    href: name === 'proposals' ? VIEWS.proposals : withSearch(VIEWS[name], kept, {}), current: name === view,
    text: name === 'proposals' && totalCount > 0 ? t('opportunity.counted', { text: t('opportunity.view.proposals'), count: totalCount }) : t(`opportunity.view.${name}`),
  }));
  return (
    <Frame>
      <DeskStyle />
      <div className={`sales ${view}`}>
        <div className="spread">
          <h1>{t('opportunity.title')}</h1>
          {view !== 'proposals' && <a className="button" href={withSearch(paths.opportunitiesCsv, view === 'list' ? search : kept, { after: undefined })} download>{t('opportunity.export')}</a>}
        </div>
        <Tabs label={t('opportunity.views')} tabs={tabs} />
        {children}
      </div>
    </Frame>
  );
}
