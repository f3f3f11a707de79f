import type { ReactNode } from 'react';
import { DueDate } from '../../features/opportunity/due-date.tsx';
import { money } from '../../features/sale/money.tsx';
import { Text, useT } from '../../lib/i18n.tsx';
import { PlainDate } from '../../ui/time.tsx';
import type { OpportunityPageQuery } from './opportunity.gql.ts';

type Opportunity = NonNullable<OpportunityPageQuery['opportunity']>;

export function Facts({ opportunity: o }: { opportunity: Opportunity }) {
  const t = useT();
  const { thread, post, person, space, owner, markedBy } = o;
  const by = markedBy ? <a key="by" href={markedBy.url}><bdi>{markedBy.name}</bdi></a> : t('opportunity.someone');
  const facts: [name: string, fact: ReactNode][] = [
    [t('opportunity.where'), thread && <><a href={post?.url ?? thread.url} dir="auto" lang={thread.locale}>{thread.title}</a>{space && <> · <a href={space.url} dir="auto">{space.name}</a></>}</>],
    [t('opportunity.said'), post && <span dir="auto" lang={thread?.locale}>{post.excerpt}</span>],
    [t('opportunity.person'), person && <a href={person.url}><bdi>{person.name}</bdi></a>],
    [t('opportunity.basis'), t(`opportunity.basis.${o.contactBasis}`)],
    [t('opportunity.email'), o.contactEmail && <a href={`mailto:${o.contactEmail}`}>{o.contactEmail}</a>],
    [t('opportunity.value'), o.value != null && o.currency && money(t.locale, o.value, o.currency)],
    [t('opportunity.due'), o.dueOn && <DueDate on={o.dueOn} overdue={o.overdue} labelled />],
    [t('opportunity.owner'), owner ? <bdi>{owner.name}</bdi> : t('opportunity.nobody')],
    [t('opportunity.crm'), o.crmReference && <bdi>{o.crmReference}</bdi>],
    [t('opportunity.marked'), <Text key="m" id={o.proposed ? 'opportunity.markedProposed' : 'opportunity.markedBy'} values={{ by, date: <PlainDate key="d" at={o.markedAt} /> }} />],
    [t('opportunity.closed'), o.closedAt && <PlainDate at={o.closedAt} />],
  ];
  return <dl className="facts">{facts.map(([name, fact]) => fact && <div key={name}><dt>{name}</dt><dd>{fact}</dd></div>)}</dl>;
}
