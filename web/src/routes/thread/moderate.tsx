import { MarkLink } from '../../features/sale/mark-link.tsx';
import { ReasonForm } from '../../features/thread/reason-form.tsx';
import { useT } from '../../lib/i18n.tsx';
import { Action } from '../../ui/form.tsx';
import type { ThreadOfPage } from './thread-of-page.ts';

/** What moderators can do about the whole thread. */
export function Moderate({ thread }: { thread: ThreadOfPage }) {
  const t = useT();
  const { lock, close } = thread.viewerCan;
  return (
    <>
      {thread.viewerCanMarkOpportunity && <MarkLink what="thread" id={thread.id} />}
      {lock && <Action form="lock" hidden={{ on: String(!thread.lockedAt) }}>{thread.lockedAt ? t('thread.unlock') : t('thread.lock')}</Action>}
      {close && !thread.closedAt && <ReasonForm form="duplicate" hidden={{}} field="original" open={t('thread.duplicate')} label={t('thread.duplicateLabel')} send={t('thread.duplicateSend')} />}
    </>
  );
}
