import { useT } from '../../lib/i18n.tsx';
import { TextArea } from '../../ui/field.tsx';
import { Form } from '../../ui/form.tsx';
import { useRejected } from '../../ui/form-state.ts';

/** Folded until wanted, or when it comes back rejected. */
export function CommentForm({ post }: { post: string }) {
  const t = useT();
  const rejected = useRejected('comment', { post });
  return (
    <details className="inline" open={rejected !== undefined}>
      <summary>{t('thread.comment')}</summary>
      <Form name="comment" hidden={{ post }}>
        <TextArea name="body" label={t('thread.yourComment')} className="small" required maxLength={2000} />
        <button className="primary">{t('thread.postComment')}</button>
      </Form>
    </details>
  );
}
