import { SCOPES } from '@helpcommons/shared';
import { useT } from '../../lib/i18n.tsx';
import { Checkbox } from '../../ui/field.tsx';
import { useField } from '../../ui/form-state.ts';
import { useUiText } from '../../ui/text.tsx';

/** What a key is for. */
export function ScopesField() {
  const t = useT();
  const ui = useUiText();
  const { id, problem, value } = useField('scopes', 'read');
  const chosen = value.split(',');
  return (
    <fieldset className={problem ? 'field wrong' : 'field'} aria-describedby={problem ? `${id}-error` : undefined}>
      <legend className="label">{t('admin.scopes')}</legend>
      {SCOPES.map((scope) => <Checkbox key={scope} name="scopes" value={scope} label={<><code>{scope}</code> <span className="quiet">{t(`admin.scope.${scope}`)}</span></>} defaultChecked={chosen.includes(scope)} />)}
      {problem && <p className="error" id={`${id}-error`}>{ui.explainField(problem.code, problem.message)}</p>}
    </fieldset>
  );
}
