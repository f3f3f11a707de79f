import { useT } from '../../lib/i18n.tsx';
import { Input, Select } from '../../ui/field.tsx';
import { CONTACT_BASES } from './forms.ts';

interface Given { interest?: string | undefined; contactBasis?: string | undefined; value?: number | null | undefined; currency?: string | null | undefined; dueOn?: string | null | undefined }

/** What is asked when marking and when editing alike. */
export function OpportunityFields({ given = {} }: { given?: Given }) {
  const t = useT();
  return (
    <>
      <Input name="interest" label={t('opportunity.interest')} hint={t('opportunity.interestHint')} defaultValue={given.interest ?? ''} required minLength={2} maxLength={150} />
      <Select
        name="contactBasis" label={t('opportunity.basis')} hint={t('opportunity.basisHint')} defaultValue={given.contactBasis ?? 'NONE'}
        options={CONTACT_BASES.map((value) => ({ value, label: t(`opportunity.basis.${value}`) }))}
      />
      <div className="two">
        <Input name="value" label={t('opportunity.value')} defaultValue={given.value ?? ''} inputMode="decimal" optional />
        <Input name="currency" label={t('opportunity.currency')} defaultValue={given.currency ?? ''} maxLength={3} autoCapitalize="characters" placeholder="EUR" optional />
        <Input name="due" label={t('opportunity.due')} type="date" defaultValue={given.dueOn ?? ''} optional />
      </div>
    </>
  );
}
