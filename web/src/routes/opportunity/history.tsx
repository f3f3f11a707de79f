import type { ReactNode } from 'react';
import { CONTACT_BASES } from '../../features/opportunity/forms.ts';
import { stageOf } from '../../features/opportunity/stages.ts';
import { Text, type Translate, useT } from '../../lib/i18n.tsx';
import { Time } from '../../ui/time.tsx';
import type { OpportunityPageQuery } from './opportunity.gql.ts';

type Opportunity = NonNullable<OpportunityPageQuery['opportunity']>;
type Change = Opportunity['history'][number];

/** Who changed what, the latest first, down to the mark. */
export function History({ opportunity: { history } }: { opportunity: Opportunity }) {
  const t = useT();
  if (history.length === 0) return null;
  return (
    <section aria-labelledby="history">
      <h2 id="history">{t('opportunity.history')}</h2>
      <ol className="history">{history.toReversed().map((change) => <ChangeRow key={`${change.version} ${change.field}`} change={change} />)}</ol>
    </section>
  );
}

function ChangeRow({ change }: { change: Change }) {
  const t = useT();
  const side = (text: ReactNode, key: string) => <bdi key={key}>{text || '–'}</bdi>;
  const values = {
    field: t(`opportunity.field.${change.field as 'stage'}`),
    before: side(shown(change, change.before, change.ownerBefore?.name, t), 'b'),
    after: <strong key="a">{side(shown(change, change.after, change.ownerAfter?.name, t), 'a')}</strong>,
  };
  return (
    <li>
      <Text id="opportunity.changed" values={values} />{' '}
      <span className="quiet">· {change.by ? <bdi>{change.by.name}</bdi> : t('opportunity.someone')} · <Time at={change.at} /></span>
    </li>
  );
}

function shown({ field }: Change, value: string | null, owner: string | undefined, t: Translate): string {
  if (value === null) return '';
  if (field === 'ownerId') return owner ?? value;
  const stage = field === 'stage' && stageOf(value);
  if (stage) return t(`sale.stage.${stage}`);
  const basis = field === 'contactBasis' && CONTACT_BASES.find((b) => b === value.toUpperCase());
  return basis ? t(`opportunity.basis.${basis}`) : value;
}
