import type { ReactNode } from 'react';
import { useT } from '../../lib/i18n.tsx';
import { Form } from '../../ui/form.tsx';
import { PlainDate } from '../../ui/time.tsx';
import { MODES } from './input.ts';
import type { RuleFactsFragment } from './moderation-rules.gql.ts';

const PREVIEW = 12;

/** What it looks for, how often it found it, how often that was right; and its switch. */
export function RuleRow({ rule, keeps, children }: { rule: RuleFactsFragment; keeps: boolean; children?: ReactNode }) {
  const t = useT();
  const lines = rule.text.split('\n').filter((line) => line.trim() !== '');
  return (
    <li className="rule" id={rule.id}>
      <div className="spread">
        <h3 dir="auto">{rule.name || t(`rule.kind.${rule.kind}`)}</h3>
        {keeps && rule.kind !== 'SPACE' ? <Switch rule={rule} /> : <strong className="quiet">{t(`rule.mode.${rule.mode}`)}</strong>}
      </div>
      {rule.isBuiltIn ? <p className="quiet">{t.maybe(`rule.about.${rule.kind}`)}</p> : (
        <p className="quiet">
          {t(`rule.kind.${rule.kind}`)} · {rule.locale ? new Intl.DisplayNames(t.locale, { type: 'language' }).of(rule.locale) : t('rule.allLanguages')}:{' '}
          <code dir="auto">{lines.slice(0, PREVIEW).join(rule.kind === 'WORD' ? ', ' : '')}{lines.length > PREVIEW && ' …'}</code>
        </p>
      )}
      <Figures rule={rule} />
      {children}
    </li>
  );
}

function Switch({ rule }: { rule: RuleFactsFragment }) {
  const t = useT();
  return (
    <Form name="mode" hidden={{ rule: rule.id }} className="switch" label={t('rule.modeOf', { name: rule.name || t(`rule.kind.${rule.kind}`) })}>
      {MODES.map((mode) => <button key={mode} name="mode" value={mode} aria-pressed={rule.mode === mode}>{t(`rule.mode.${mode}`)}</button>)}
    </Form>
  );
}

function Figures({ rule: { matches, decided, removed, precision, recall, since } }: { rule: RuleFactsFragment }) {
  const t = useT();
  if (matches === 0) return <p className="quiet">{t('rule.noMatches')} <PlainDate at={since} /></p>;
  return (
    <dl className="figures">
      <div><dt>{t('rule.matches')}</dt><dd>{matches}</dd></div>
      <div><dt>{t('rule.decided')}</dt><dd>{decided}</dd></div>
      <div><dt>{t('rule.removed')}</dt><dd>{removed}</dd></div>
      <div><dt>{t('rule.precision')}</dt><dd>{precision === null ? '–' : t('rule.share', { share: precision })}</dd></div>
      <div><dt>{t('rule.recall')}</dt><dd>{recall === null ? '–' : t('rule.share', { share: recall })}</dd></div>
    </dl>
  );
}
