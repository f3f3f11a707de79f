import { useT } from '../../lib/i18n.tsx';
import { TextArea } from '../../ui/field.tsx';
import { Form } from '../../ui/form.tsx';
import { useRejected } from '../../ui/form-state.ts';
import { Menu } from '../../ui/menu.tsx';
import type { OpportunityStage } from '../../generated/gql-types.ts';
import type { OpportunityCardFragment } from './opportunity.gql.ts';
import { needsReason } from './stages.ts';

/** Every way to move a card ends at a button in here: by hand, by key and by drag. */
export function MoveMenu({ card }: { card: OpportunityCardFragment }) {
  const t = useT();
  if (!card.viewerCanWork) return null;
  return (
    <Menu label={t('opportunity.move')}>
      <Form name="move" hidden={{ opportunity: card.id }}>
        {card.nextStages.filter((stage) => !needsReason(stage)).map((stage) => <button key={stage} name="stage" value={stage}>{t(`sale.stage.${stage}`)}</button>)}
      </Form>
      {card.nextStages.filter(needsReason).map((stage) => <WithReason key={stage} id={card.id} stage={stage} />)}
    </Menu>
  );
}

function WithReason({ id, stage }: { id: string; stage: OpportunityStage }) {
  const t = useT();
  const hidden = { opportunity: id, stage };
  const rejected = useRejected('move', hidden);
  return (
    <details className="inline" open={rejected !== undefined} data-stage={stage}>
      <summary>{t(`sale.stage.${stage}`)} …</summary>
      <Form name="move" hidden={hidden}>
        <TextArea name="outcome" label={t('opportunity.why')} className="small" required maxLength={500} />
        <button>{t('opportunity.moveTo', { stage: t(`sale.stage.${stage}`) })}</button>
      </Form>
    </details>
  );
}
