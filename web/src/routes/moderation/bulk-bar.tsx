import { KEYS } from '../../features/moderation/forms.ts';
import { REASONS } from '../../features/moderation/filter.ts';
import { useT } from '../../lib/i18n.tsx';

/** Shown when something is ticked. */
export function BulkBar() {
  const t = useT();
  return (
    <fieldset className="bulk">
      {/* Enter in a field must not decide. */}
      <button disabled hidden>{t('moderation.decide')}</button>
      <legend>{t('moderation.bulk')}</legend>
      <div className="field"><label htmlFor="bulk-category">{t('moderation.category')}</label>
        <select id="bulk-category" name="category" defaultValue="SPAM">{REASONS.map((r) => <option key={r} value={r}>{t(`review.reason.${r}`)}</option>)}</select>
      </div>
      <div className="field"><label htmlFor="bulk-reason">{t('moderation.reason')}</label>
        <input id="bulk-reason" name="reason" defaultValue={t('moderation.template.SPAM')} maxLength={500} dir="auto" data-key="r" />
      </div>
      <input type="hidden" name="days" value="7" />
      <div className="row">
        {(['APPROVE', 'HIDE', 'DELETE', 'SUSPEND', 'DISMISS'] as const).map((decision) => (
          <button key={decision} name="decision" value={decision} data-key={KEYS[decision]} className={decision === 'DELETE' || decision === 'SUSPEND' ? 'danger' : undefined}>
            {t(`moderation.decision.${decision}`)} <kbd>{KEYS[decision]}</kbd>
          </button>
        ))}
      </div>
    </fieldset>
  );
}
