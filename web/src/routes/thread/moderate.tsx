import { MarkLink } from '../../features/sale/mark-link.tsx';
import { useT } from '../../lib/i18n.tsx';
import { paths } from '../../lib/paths.ts';
import type { ThreadOfPage } from './thread-of-page.ts';

/** What staff can do about the whole thread: on pages of their own. */
export function Moderate({ thread }: { thread: ThreadOfPage }) {
  const t = useT();
  const { close, moderate, note, reopen } = thread.viewerCan;
  return (
    <>
      {thread.viewerCanMarkOpportunity && <MarkLink what="thread" id={thread.id} />}
      {(moderate || note || close || reopen) && <a href={paths.threadTools(thread.id)}>{t('thread.tools')}</a>}
    </>
  );
}
