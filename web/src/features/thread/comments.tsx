import { useT } from '../../lib/i18n.tsx';
import { paths } from '../../lib/paths.ts';
import { Action } from '../../ui/form.tsx';
import { Menu } from '../../ui/menu.tsx';
import { PostBody } from '../../ui/post-body.tsx';
import { Time } from '../../ui/time.tsx';
import type { CommentPartsFragment, PostPartsFragment } from './post.gql.ts';
import { anchorOf } from './post-address.ts';
import { isReportable, ReportLink } from './report-link.tsx';

export function Comments({ post, lang, viewer }: { post: PostPartsFragment; lang: string; viewer: string | undefined }) {
  const t = useT();
  if (!post.comments.length) return null;
  return (
    <ul className="comments" aria-label={t('thread.comments')}>
      {post.comments.map((c) => <Comment key={c.id} comment={c} lang={lang} viewer={viewer} />)}
    </ul>
  );
}

function Comment({ comment, lang, viewer }: { comment: CommentPartsFragment; lang: string; viewer: string | undefined }) {
  const t = useT();
  const { author, viewerCan: can } = comment;
  const reportable = isReportable(comment, viewer);
  const gone = comment.visibility === 'DELETED' || comment.visibility === 'HIDDEN';
  return (
    <li id={anchorOf(comment)}>
      <div className="who">
        <a href={author.url}><bdi>{author.name}</bdi></a>
        {author.badge && <span className="role">{t(`thread.role.${author.badge}`)}</span>}
        <span className="quiet"><Time at={comment.createdAt} />{comment.editedAt && <> · <a href={paths.revisions(comment.id)}>{t('thread.edited')}</a></>}</span>
        {(can.edit || can.delete || can.restore || reportable) && (
          <Menu label={t('thread.more')}>
            {can.edit && <a href={paths.editPost(comment.id)}>{t('thread.edit')}</a>}
            {can.delete && <Action form="delete" hidden={{ post: comment.id }}>{t('thread.delete')}</Action>}
            {can.restore && <Action form="restore" hidden={{ post: comment.id }}>{t('thread.restore')}</Action>}
            {reportable && <ReportLink what="post" id={comment.id} member={viewer !== undefined} />}
          </Menu>
        )}
      </div>
      {gone && <p className="quiet">{t('thread.deleted')}</p>}
      <PostBody html={comment.bodyHtml} lang={lang} />
    </li>
  );
}
