import { useT } from '../../lib/i18n.tsx';
import { Input, Select, TextArea } from '../../ui/field.tsx';
import { Action, Form } from '../../ui/form.tsx';
import { LISTS, ruleInput, RULES } from './input.ts';
import type { RuleFactsFragment } from './moderation-rules.gql.ts';

interface Props {
  name: 'create' | 'edit';
  rule?: RuleFactsFragment;
  /** What is being tried, where that is this rule. */
  tried?: URLSearchParams | undefined;
  locales: readonly string[];
}

/** A list of words or a pattern: a new one, or one that there is. It can be tried before it is kept. */
export function RuleForm({ name, rule, tried, locales }: Props) {
  const t = useT();
  const values = rule && !tried ? rule : ruleInput(Object.fromEntries(tried ?? []));
  const names = new Intl.DisplayNames(t.locale, { type: 'language' });
  const languages = [...new Set([...locales, ...(values.locale ? [values.locale] : [])])];
  return (
    <>
      <Form name={name} hidden={rule ? { rule: rule.id, kind: rule.kind } : {}}>
        <div className="two">
          {!rule && <Select name="kind" label={t('rule.looksFor')} defaultValue={values.kind} options={LISTS.map((k) => ({ value: k, label: t(`rule.kind.${k}`) }))} />}
          <Select name="locale" label={t('rule.language')} defaultValue={values.locale ?? ''} options={[{ value: '', label: t('rule.allLanguages') }, ...languages.map((value) => ({ value, label: names.of(value) ?? value }))]} />
          <Input name="name" label={t('rule.name')} optional defaultValue={values.name ?? ''} maxLength={100} />
        </div>
        <TextArea name="text" label={t('rule.text')} hint={t('rule.textHint')} defaultValue={values.text} rows={5} required spellCheck={false} />
        <p className="row">
          <button className="primary">{t(rule ? 'rule.save' : 'rule.add')}</button>
          <button formMethod="get" formAction={`${RULES}#${rule?.id ?? 'new'}`}>{t('rule.try')}</button>
        </p>
      </Form>
      {rule && <div className="row"><Action form="remove" hidden={{ rule: rule.id }} className="danger">{t('rule.delete')}</Action></div>}
    </>
  );
}
