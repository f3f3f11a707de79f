import type { ReactNode } from 'react';
import { useT } from '../../lib/i18n.tsx';
import { paths } from '../../lib/paths.ts';
import { Action } from '../../ui/form.tsx';
import { Menu } from '../../ui/menu.tsx';
import { CommentForm } from './comment-form.tsx';
import type { PostPartsFragment } from './post.gql.ts';
import { ReasonForm } from './reason-form.tsx';
import { isReportable, ReportLink } from './report-link.tsx';

interface ActionsProps {
  post: PostPartsFragment;
  /** Whose page it is; undefined: a guest. */
  viewer: string | undefined;
  path: string;
  children?: ReactNode;
  /** For the menu: what concerns the whole thread. */
  more?: ReactNode;
}

/** What a reader can do about a question or an answer. Few in the open, the rest under More. */
export function PostActions({ post, viewer, path, children, more }: ActionsProps) {
  const { viewerCan: can } = post;
  const t = useT();
  return (
    <div className="does">
      {can.accept && <Action form="accept" hidden={{ answer: post.id }} className="accept">{t('thread.accept')}</Action>}
      {children}
      <Useful post={post} member={viewer !== undefined} path={path} />
      {post.kind === 'ANSWER' && <Outcomes post={post} />}
      {can.comment && <CommentForm post={post.id} />}
      <More post={post} viewer={viewer}>{more}</More>
    </div>
  );
}

function Useful({ post, member, path }: { post: PostPartsFragment; member: boolean; path: string }) {
  const t = useT();
  const text = t('thread.useful', { count: post.score });
  if (!member) return <a className="button" href={paths.signIn(path)} rel="nofollow">{text}</a>;
  if (!post.viewerCan.vote) return <span className="count">{text}</span>;
  return <Action form="vote" hidden={{ post: post.id, value: post.viewerVote === 1 ? '0' : '1' }} pressed={post.viewerVote === 1}>{text}</Action>;
}

function Outcomes({ post }: { post: PostPartsFragment }) {
  const t = useT();
  const outcomes = [
    { kind: 'WORKED', text: t('thread.worked', { count: post.workedCount }), count: post.workedCount },
    { kind: 'FAILED', text: t('thread.failed', { count: post.failedCount }), count: post.failedCount },
  ] as const;
  return outcomes.map(({ kind, text, count }) => post.viewerCan.recordOutcome
    ? <Action key={kind} form="outcome" hidden={{ post: post.id, kind }} pressed={post.viewerOutcome === kind}>{text}</Action>
    : count > 0 && <span key={kind} className="count">{text}</span>);
}

function More({ post, viewer, children }: { post: PostPartsFragment; viewer: string | undefined; children: ReactNode }) {
  const t = useT();
  const { viewerCan: can } = post;
  return (
    <Menu label={t('thread.more')}>
      <a href={post.url} data-share="">{t('thread.link')}</a>
      {post.revision > 1 && <a href={paths.revisions(post.id)}>{t('thread.history')}</a>}
      {can.vote && (
        <Action form="vote" hidden={{ post: post.id, value: post.viewerVote === -1 ? '0' : '-1' }} pressed={post.viewerVote === -1}>
          {post.viewerVote === -1 ? t('thread.takeBack') : t('thread.notUseful')}
        </Action>
      )}
      {(can.edit || can.suggestEdit) && <a href={paths.editPost(post.id)}>{t(can.edit ? 'thread.edit' : 'thread.suggestEdit')}</a>}
      {isReportable(post, viewer) && <ReportLink what="post" id={post.id} member={viewer !== undefined} />}
      {can.unaccept && <Action form="unaccept" hidden={{ answer: post.id }}>{t('thread.unaccept')}</Action>}
      {can.official && <Action form="official" hidden={{ answer: post.id, on: String(!post.official) }}>{t(post.official ? 'thread.notOfficial' : 'thread.makeOfficial')}</Action>}
      {can.hide && post.visibility === 'HIDDEN' && <Action form="unhide" hidden={{ post: post.id }}>{t('thread.unhide')}</Action>}
      {can.delete && <Action form="delete" hidden={{ post: post.id }}>{t('thread.delete')}</Action>}
      {can.restore && <Action form="restore" hidden={{ post: post.id }}>{t('thread.restore')}</Action>}
      {can.reject && <ReasonForm form="reject" hidden={{ answer: post.id }} open={t('thread.reject')} label={t('thread.rejectReason')} send={t('thread.reject')} />}
      {can.recordOutcome && <ReasonForm form="outdated" hidden={{ post: post.id, kind: 'OUTDATED' }} open={t('thread.outdated')} label={t('thread.outdatedReason')} send={t('thread.sendReason')} />}
      {can.recordOutcome && <ReasonForm form="dangerous" hidden={{ post: post.id, kind: 'DANGEROUS' }} open={t('thread.dangerous')} label={t('thread.dangerousReason')} send={t('thread.sendReason')} />}
      {can.hide && post.visibility !== 'HIDDEN' && <ReasonForm form="hide" hidden={{ post: post.id }} open={t('thread.hide')} label={t('thread.hideReason')} send={t('thread.hide')} />}
      {children}
    </Menu>
  );
}
