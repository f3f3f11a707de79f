import { DeskStyle } from '../../features/opportunity/desk-style.tsx';
import { StageBadge } from '../../features/sale/stage-badge.tsx';
import { useT } from '../../lib/i18n.tsx';
import { paths } from '../../lib/paths.ts';
import type { PageProps } from '../../lib/route.ts';
import { Crumbs, Frame } from '../../ui/frame.tsx';
import { Edit } from './edit.tsx';
import { Facts } from './facts.tsx';
import { History } from './history.tsx';
import { Notes } from './notes.tsx';
import type { OpportunityPageQuery } from './opportunity.gql.ts';

export function OpportunityPage({ data }: PageProps<OpportunityPageQuery>) {
  const t = useT();
  const opportunity = data.opportunity!;
  return (
    <Frame>
      <DeskStyle />
      <div className="sales one">
        <Crumbs crumbs={[{ href: paths.opportunities, text: t('opportunity.title') }]} label={t('opportunity.crumbs')} />
        <h1 dir="auto">{opportunity.interest}</h1>
        <p className="meta"><StageBadge stage={opportunity.stage} />{opportunity.outcome && <span className="quiet" dir="auto">{opportunity.outcome}</span>}</p>
        <Facts opportunity={opportunity} />
        {opportunity.viewerCanWork && <Edit opportunity={opportunity} owners={data.opportunityOwners} />}
        <Notes opportunity={opportunity} />
        <History opportunity={opportunity} />
      </div>
    </Frame>
  );
}
