import { DueDate } from '../../features/opportunity/due-date.tsx';
import { MoveMenu } from '../../features/opportunity/move-menu.tsx';
import type { OpportunityCardFragment } from '../../features/opportunity/opportunity.gql.ts';
import { money } from '../../features/sale/money.tsx';
import { useT } from '../../lib/i18n.tsx';

export function Card({ card }: { card: OpportunityCardFragment }) {
  const t = useT();
  const { thread, person, owner } = card;
  return (
    <li className="opportunity" id={card.id} draggable={card.viewerCanWork}>
      <a className="name" href={card.url} draggable={false} dir="auto">{card.interest}</a>
      {card.value != null && card.currency && <span className="worth">{money(t.locale, card.value, card.currency)}</span>}
      <span className="quiet about">
        {person && <bdi>{person.name}</bdi>}
        {thread && <span className="title" dir="auto" lang={thread.locale}>{thread.title}</span>}
      </span>
      {card.dueOn && <DueDate on={card.dueOn} overdue={card.overdue} />}
      <span className="foot-row"><span className="quiet">{owner ? <bdi>{owner.name}</bdi> : t('opportunity.nobody')}</span><MoveMenu card={card} /></span>
    </li>
  );
}
