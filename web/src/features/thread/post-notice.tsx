import { useT } from '../../lib/i18n.tsx';
import type { PostPartsFragment } from './post.gql.ts';

/** Why this post looks different: held, hidden, deleted, or tried without success by the asker. */
export function PostNotice({ post }: { post: Pick<PostPartsFragment, 'visibility' | 'rejectedAt' | 'rejectedReason'> }) {
  const t = useT();
  if (post.visibility === 'HELD') return <p className="notice">{t('thread.held')}</p>;
  if (post.visibility === 'HIDDEN') return <p className="notice">{t('thread.hidden')}</p>;
  if (post.visibility === 'DELETED') return <p className="notice">{t('thread.deleted')}</p>;
  if (post.rejectedAt) return <p className="notice">{t('thread.rejected')}{post.rejectedReason && <> “<bdi>{post.rejectedReason}</bdi>”</>}</p>;
  return null;
}
