import { DueDate } from '../../features/opportunity/due-date.tsx';
import { money } from '../../features/sale/money.tsx';
import { StageBadge } from '../../features/sale/stage-badge.tsx';
import { useT } from '../../lib/i18n.tsx';
import { Time } from '../../ui/time.tsx';
import type { OpportunitiesListPageQuery } from './list.gql.ts';

type Row = OpportunitiesListPageQuery['opportunities']['nodes'][number];

/** Scrolls in itself on a narrow screen, also by keyboard. */
export function OpportunityTable({ opportunities }: { opportunities: readonly Row[] }) {
  const t = useT();
  const heads = ['interest', 'stage', 'value', 'owner', 'due'] as const;
  return (
    <div className="scroll wide desk" tabIndex={0} role="region" aria-label={t('opportunity.title')}>
      <table>
        <thead><tr>{heads.map((name) => <th key={name} scope="col" className={name === 'value' ? 'num' : undefined}>{t(`opportunity.${name}`)}</th>)}</tr></thead>
        <tbody>{opportunities.map((o) => <ListRow key={o.id} opportunity={o} />)}</tbody>
      </table>
    </div>
  );
}

function ListRow({ opportunity: { url, interest, stage, value, currency, owner, person, thread, space, dueOn, overdue, updatedAt } }: { opportunity: Row }) {
  const t = useT();
  return (
    <tr>
      <th scope="row">
        <a href={url} dir="auto">{interest}</a><br />
        <span className="quiet">
          {person && <bdi>{person.name}</bdi>}{thread && <> · <span dir="auto" lang={thread.locale}>{thread.title}</span></>}
          {space && <> · <bdi>{space.name}</bdi></>} · <Time at={updatedAt} />
        </span>
      </th>
      <td><StageBadge stage={stage} /></td>
      <td className="num" data-label={t('opportunity.value')}>{value != null && currency ? money(t.locale, value, currency) : '–'}</td>
      <td data-label={t('opportunity.owner')}>{owner ? <bdi>{owner.name}</bdi> : t('opportunity.nobody')}</td>
      <td data-label={t('opportunity.due')}>{dueOn ? <DueDate on={dueOn} overdue={overdue} labelled /> : '–'}</td>
    </tr>
  );
}
