import { REASONS } from '../../features/moderation/filter.ts';
import type { ReportReason } from '../../generated/gql-types.ts';
import { useT } from '../../lib/i18n.tsx';
import type { PageProps } from '../../lib/route.ts';
import { Alert } from '../../ui/alert.tsx';
import { Input, TextArea } from '../../ui/field.tsx';
import { Form } from '../../ui/form.tsx';
import { useField } from '../../ui/form-state.ts';
import { Frame } from '../../ui/frame.tsx';
import { useUiText } from '../../ui/text.tsx';
import type { ReportPageQuery } from './report.gql.ts';
import { type Subject, subjectOf } from './subject.ts';

export function ReportPage({ data, search }: PageProps<ReportPageQuery>) {
  const t = useT();
  const member = data.viewer != null;
  const subject = subjectOf(data)!;
  const { what, url, title, locale, excerpt, author } = subject;
  return (
    <Frame>
      <h1>{t(member ? 'report.title' : 'report.titleIllegal')}</h1>
      {search.has('sent') ? <Sent url={url} /> : (
        <>
          <p className="lead">{member ? t(`report.about.${what}`) : t('report.aboutIllegal')}</p>
          <blockquote className="quoted">
            <a href={url} dir="auto" lang={locale}>{title}</a>
            {excerpt && <p dir="auto" lang={locale}>{author && <><bdi>{author}</bdi>: </>}{excerpt}</p>}
          </blockquote>
          {subject.reasons.length > 0 ? <ReportForm subject={subject} member={member} /> : <Alert>{t('report.notPossible')}</Alert>}
        </>
      )}
    </Frame>
  );
}

function ReportForm({ subject, member }: { subject: Subject; member: boolean }) {
  const t = useT();
  const reasons = REASONS.filter((reason) => subject.reasons.includes(reason));
  const [only] = reasons.length === 1 ? reasons : [];
  return (
    <Form name="report" hidden={{ [subject.what]: subject.id, ...(only && { reason: only }) }}>
      {!only && <Reasons reasons={reasons} />}
      <TextArea name="text" label={t('report.text')} hint={t('report.textHint')} className="small" maxLength={2000} />
      {!member && <Input name="email" type="email" label={t('report.email')} hint={t('report.emailHint')} autoComplete="email" required maxLength={254} />}
      <p className="quiet">{t(member ? 'report.next' : 'report.nextGuest')}</p>
      <p className="row field"><button className="primary">{t('report.send')}</button><a href={subject.url}>{t('report.back')}</a></p>
    </Form>
  );
}

function Reasons({ reasons }: { reasons: readonly ReportReason[] }) {
  const t = useT();
  const { explainField } = useUiText();
  const { id, problem, value } = useField('reason');
  return (
    <fieldset className={problem ? 'field wrong' : 'field'} aria-describedby={problem ? `${id}-error` : undefined}>
      <legend className="label">{t('report.reason')}</legend>
      {problem && <p className="error" id={`${id}-error`}>{explainField(problem.code, problem.message)}</p>}
      {reasons.map((reason) => (
        <label key={reason} className="choice">
          <input type="radio" name="reason" value={reason} defaultChecked={value === reason} required />
          <span>{t(`review.reason.${reason}`)}<br /><span className="quiet">{t(`report.explained.${reason}`)}</span></span>
        </label>
      ))}
    </fieldset>
  );
}

function Sent({ url }: { url: string }) {
  const t = useT();
  return (
    <>
      <Alert kind="success">{t('report.sent')}</Alert>
      <p className="row"><a className="button" href={url}>{t('report.back')}</a></p>
    </>
  );
}
