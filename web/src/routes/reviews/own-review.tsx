import { Text, useT } from '../../lib/i18n.tsx';
import { TextArea } from '../../ui/field.tsx';
import { Form } from '../../ui/form.tsx';
import { useRejected } from '../../ui/form-state.ts';
import { PlainDate, Time } from '../../ui/time.tsx';
import type { OwnReviewFragment } from './reviews.gql.ts';

export function OwnReview({ review: r }: { review: OwnReviewFragment }) {
  const t = useT();
  const what = r.state === 'SANCTIONED' ? (t.maybe(`review.sanction.${r.decision}`) ?? t('review.state.HIDDEN')) : t(`review.state.${r.state}`);
  return (
    <section className="card own-review" id={r.id} aria-labelledby={`t-${r.id}`}>
      <div className="spread">
        <h2 id={`t-${r.id}`}>{what}{r.until && r.state !== 'RESTORED' && <> <Text id="review.until" values={{ date: <PlainDate key="d" at={r.until} /> }} /></>}</h2>
        <span className="quiet"><Time at={r.createdAt} /></span>
      </div>
      {r.post && <p><a href={r.post.url} dir="auto" lang={r.post.thread.locale}>{r.post.thread.title}</a><br /><span className="quiet" dir="auto" lang={r.post.thread.locale}>{r.post.excerpt}</span></p>}
      <dl className="why">
        <div><dt>{t('review.rule')}</dt><dd>{r.automatic ? (t.maybe(`review.rule.${r.rule}`) ?? t('review.rule.other')) : t('review.byModerator')}{r.category && <> · {t(`review.reason.${r.category}`)}</>}</dd></div>
        {r.reason && <div><dt>{t('review.why')}</dt><dd dir="auto">{r.reason}</dd></div>}
      </dl>
      <Appeal review={r} />
    </section>
  );
}

function Appeal({ review: { id, state, appeal, canAppeal } }: { review: OwnReviewFragment }) {
  const t = useT();
  const rejected = useRejected('appeal', { decision: id });
  if (appeal) {
    return (
      <div className="notice" role="status">
        <strong>{t(`review.appeal.${appeal.state}`)}</strong> <span className="quiet"><Time at={appeal.createdAt} /></span>
        <p dir="auto">{appeal.text}</p>
        {appeal.reason && <p><span className="quiet">{t('review.appealReason')}</span> <bdi>{appeal.reason}</bdi></p>}
      </div>
    );
  }
  if (!canAppeal) return null;
  return (
    <details className="appeal-form" open={rejected !== undefined}>
      <summary className="button">{state === 'HELD' ? t('review.appealHeld') : t('review.appealOpen')}</summary>
      <Form name="appeal" hidden={{ decision: id }}>
        <TextArea name="text" label={t('review.appealText')} hint={t('review.appealHint')} required maxLength={5000} />
        <button className="primary">{t('review.appealSend')}</button>
      </Form>
    </details>
  );
}
