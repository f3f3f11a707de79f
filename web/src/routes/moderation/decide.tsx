import { useRef } from 'react';
import { REASONS } from '../../features/moderation/filter.ts';
import { KEYS } from '../../features/moderation/forms.ts';
import type { Decision, ReportReason } from '../../generated/gql-types.ts';
import { useT } from '../../lib/i18n.tsx';
import { Input, Select, TextArea } from '../../ui/field.tsx';
import { Form } from '../../ui/form.tsx';
import type { ReviewItem } from './review-item.ts';

const SEVERE: readonly Decision[] = ['DELETE', 'WARN', 'SILENCE', 'SUSPEND'];
const DAYS = [1, 7, 30, 365] as const;

/** The reason stands ready, so that one key decides; whatever takes something from the author is told with it. */
export function Decide({ item, next }: { item: ReviewItem; next: string | undefined }) {
  const t = useT();
  const { possible } = item;
  const judges = item.kind === 'APPEAL' || item.kind === 'SUGGESTED_EDIT';
  const category = mainReason(item);
  const form = useRef<HTMLDivElement>(null);
  const templates = REASONS.map((r) => t(`moderation.template.${r}`));
  const follow = (chosen: string) => {
    const reason = form.current?.querySelector<HTMLTextAreaElement>('textarea[name=reason]');
    if (reason && (reason.value === '' || templates.includes(reason.value))) reason.value = t(`moderation.template.${chosen as ReportReason}`);
  };
  const button = (decision: Decision) => (
    <button key={decision} name="decision" value={decision} data-key={KEYS[decision]} aria-keyshortcuts={KEYS[decision]} className={SEVERE.includes(decision) ? 'danger' : undefined}>
      {nameOf(decision, item, t)} <kbd>{KEYS[decision]}</kbd>
    </button>
  );
  return (
    <Form name="decide" hidden={{ item: item.id, next: next ?? '', appeal: String(item.kind === 'APPEAL') }} className="decide" label={t('moderation.decide')}>
      <div ref={form}>
        {/* Enter in a field must not decide. */}
        <button disabled hidden>{t('moderation.decide')}</button>
        {!judges && (
          <div className="two">
            <Select name="category" label={t('moderation.category')} defaultValue={category} options={REASONS.map((r) => ({ value: r, label: t(`review.reason.${r}`) }))} onChange={(e) => follow(e.target.value)} />
            {possible.includes('SUSPEND') && <Select name="days" label={t('moderation.days')} defaultValue="7" options={DAYS.map((n) => ({ value: String(n), label: t('moderation.daysN', { n }) }))} />}
          </div>
        )}
        <TextArea name="reason" label={judges ? t('moderation.reasonOptional') : t('moderation.reason')} defaultValue={judges ? '' : t(`moderation.template.${category}`)} maxLength={500} className="small" data-key="r" />
        <div className="row decisions">
          {possible.filter((d) => d !== 'EDIT').map(button)}
          {possible.includes('EDIT') && item.post && <EditText item={item} post={item.post} />}
        </div>
      </div>
    </Form>
  );
}

function EditText({ item, post }: { item: ReviewItem; post: NonNullable<ReviewItem['post']> }) {
  const t = useT();
  return (
    <details className="edit-text">
      <summary className="button" data-key="e">{t('moderation.decision.EDIT')} <kbd>e</kbd></summary>
      {post.kind === 'QUESTION' && <Input name="title" label={t('moderation.titleField')} defaultValue={item.thread?.title ?? ''} />}
      <TextArea name="body" label={t('moderation.text')} defaultValue={post.bodyMarkdown} rows={10} />
      <button name="decision" value="EDIT" className="primary">{t('moderation.saveEdit')}</button>
    </details>
  );
}

function nameOf(decision: Decision, { kind }: ReviewItem, t: ReturnType<typeof useT>): string {
  return t.maybe(`moderation.decision.${kind}.${decision}`) ?? t(`moderation.decision.${decision}`);
}

/** What most reports say; of what a rule holds, spam where that is what the rule looks for. */
function mainReason({ reports, kind }: ReviewItem): ReportReason {
  const counts = Map.groupBy(reports, (r) => r.reason);
  const [most] = [...counts].sort((a, b) => b[1].length - a[1].length);
  return most?.[0] ?? (kind === 'HELD' ? 'SPAM' : 'OTHER');
}
