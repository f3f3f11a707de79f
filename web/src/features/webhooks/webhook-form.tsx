import { useT } from '../../lib/i18n.tsx';
import { Checkbox, Input } from '../../ui/field.tsx';
import { Form } from '../../ui/form.tsx';
import { useField } from '../../ui/form-state.ts';
import { useUiText } from '../../ui/text.tsx';
import type { WebhookFactsFragment, WebhookTypeFactsFragment } from './webhooks.gql.ts';

interface WebhookFormProps { webhook?: WebhookFactsFragment; types: readonly WebhookTypeFactsFragment[] }

/** A new webhook, or one that is changed. */
export function WebhookForm({ webhook, types }: WebhookFormProps) {
  const t = useT();
  return (
    <Form name={webhook ? 'update' : 'create'} className="narrow" label={t(webhook ? 'webhook.change' : 'webhook.new')}>
      <Input name="url" type="url" label={t('webhook.url')} hint={t('webhook.urlHint')} defaultValue={webhook?.url ?? ''} required maxLength={2000} dir="ltr" />
      <Input name="description" label={t('webhook.description')} defaultValue={webhook?.description ?? ''} optional maxLength={500} />
      <TypesField types={types} chosen={webhook?.types ?? []} />
      <p><button className="primary">{t(webhook ? 'settings.save' : 'webhook.make')}</button></p>
    </Form>
  );
}

/** What it is told of. */
function TypesField({ types, chosen: preset }: { types: readonly WebhookTypeFactsFragment[]; chosen: readonly string[] }) {
  const t = useT();
  const ui = useUiText();
  const { id, problem, value } = useField('types', preset.join(','));
  const chosen = value.split(',');
  return (
    <fieldset className={problem ? 'field wrong' : 'field'} aria-describedby={problem ? `${id}-error` : undefined}>
      <legend className="label">{t('webhook.types')}</legend>
      {types.map(({ type, description }) => (
        <Checkbox key={type} name="types" value={type} label={<><code>{type}</code> <span className="quiet">{t.maybe(`webhook.type.${type}`) ?? description}</span></>} defaultChecked={chosen.includes(type)} />
      ))}
      {problem && <p className="error" id={`${id}-error`}>{ui.explainField(problem.code, problem.message)}</p>}
    </fieldset>
  );
}
