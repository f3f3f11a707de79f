import { OpportunityFields } from '../../features/opportunity/fields.tsx';
import { useT } from '../../lib/i18n.tsx';
import { Input, Select } from '../../ui/field.tsx';
import { Form } from '../../ui/form.tsx';
import { useRejected } from '../../ui/form-state.ts';
import type { OpportunityPageQuery } from './opportunity.gql.ts';

interface EditProps { opportunity: NonNullable<OpportunityPageQuery['opportunity']>; owners: OpportunityPageQuery['opportunityOwners'] }

/** Everything that can be changed. What somebody else saved meanwhile is not overwritten. */
export function Edit({ opportunity: o, owners }: EditProps) {
  const t = useT();
  const rejected = useRejected('update', {}) !== undefined;
  const known = owners.some(({ id }) => id === o.owner?.id) || !o.owner ? owners : [o.owner, ...owners];
  return (
    <details className="edit" open={rejected || undefined}>
      <summary className="button">{t('opportunity.edit')}</summary>
      <Form key={o.version} name="update" hidden={{ opportunity: o.id, version: String(o.version) }}>
        <div className="two">
          <Select name="stage" label={t('opportunity.stage')} defaultValue={o.stage} options={[o.stage, ...o.nextStages].map((value) => ({ value, label: t(`sale.stage.${value}`) }))} />
          <Select name="owner" label={t('opportunity.owner')} defaultValue={o.owner?.id ?? ''} options={[{ value: '', label: t('opportunity.nobody') }, ...known.map(({ id, name }) => ({ value: id, label: name }))]} />
        </div>
        <Input name="outcome" label={t('opportunity.why')} hint={t('opportunity.whyHint')} defaultValue={o.outcome ?? ''} maxLength={500} optional />
        <OpportunityFields given={o} />
        <Input name="crmReference" label={t('opportunity.crm')} defaultValue={o.crmReference ?? ''} maxLength={200} optional />
        <button className="primary">{t('opportunity.save')}</button>
      </Form>
    </details>
  );
}
