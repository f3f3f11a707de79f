import { Text, useT } from '../../lib/i18n.tsx';
import { Select, TextArea } from '../../ui/field.tsx';
import { Form } from '../../ui/form.tsx';
import { PlainDate, Time } from '../../ui/time.tsx';
import { DAYS } from './input.ts';
import type { PersonRecordFragment } from './moderation-person.gql.ts';

type Record = NonNullable<PersonRecordFragment['staffRecord']>;

/** What was imposed, newest first, with the way to take it back; and what may be imposed. */
export function Sanctions({ record: { sanctions, possible }, openEnd }: { record: Record; openEnd: boolean }) {
  const t = useT();
  return (
    <section aria-labelledby="sanctions">
      <h2 id="sanctions">{t('person.sanctions')}</h2>
      {sanctions.length === 0 ? <p className="quiet">{t('person.noSanctions')}</p> : <ul className="list">{sanctions.map((s) => <Sanction key={s.id} sanction={s} />)}</ul>}
      {possible.length > 0 && (
        <details className="inline">
          <summary className="button">{t('person.impose')}</summary>
          <Form name="sanction">
            <div className="two">
              <Select name="kind" label={t('person.kind')} options={possible.map((value) => ({ value, label: t(`person.kind.${value}`) }))} />
              <Select name="days" label={t('person.for')} defaultValue="7" hint={t('person.forHint')} options={[...DAYS.map((n) => ({ value: String(n), label: t('moderation.daysN', { n }) })), ...(openEnd ? [{ value: '0', label: t('person.untilLifted') }] : [])]} />
            </div>
            <TextArea name="reason" label={t('person.reason')} hint={t('person.reasonHint')} className="small" required maxLength={500} />
            <button className="danger">{t('person.send')}</button>
          </Form>
        </details>
      )}
    </section>
  );
}

function Sanction({ sanction: s }: { sanction: Record['sanctions'][number] }) {
  const t = useT();
  return (
    <li className={s.liftedAt ? 'rule gone' : 'rule'}>
      <p><strong>{t(`person.kind.${s.kind}`)}</strong>{s.until && <> <Text id="person.until" values={{ date: <PlainDate key="d" at={s.until} /> }} /></>} <span className="quiet"><Time at={s.at} />{s.by && <> · <bdi>{s.by.name}</bdi></>}</span></p>
      <p dir="auto">{s.reason}</p>
      {s.liftedAt && <p className="quiet"><Text id="person.lifted" values={{ date: <PlainDate key="d" at={s.liftedAt} />, reason: <bdi key="r">{s.liftReason}</bdi> }} /></p>}
      {s.viewerCanLift && (
        <details className="inline">
          <summary>{t('person.lift')}</summary>
          <Form name="lift" hidden={{ sanction: s.id }}>
            <TextArea name="reason" label={t('person.liftReason')} className="small" required maxLength={500} />
            <button>{t('person.lift')}</button>
          </Form>
        </details>
      )}
    </li>
  );
}
