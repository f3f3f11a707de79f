import type { ReactNode } from 'react';
import { Text, useT } from '../../lib/i18n.tsx';
import { paths } from '../../lib/paths.ts';
import { Face } from '../../ui/face.tsx';
import { PostBody } from '../../ui/post-body.tsx';
import { PlainDate, Time } from '../../ui/time.tsx';
import { Comments } from './comments.tsx';
import type { AuthorFragment, PostPartsFragment } from './post.gql.ts';
import { anchorOf } from './post-address.ts';
import { PostNotice } from './post-notice.tsx';

interface PostProps {
  post: PostPartsFragment;
  lang: string;
  /** Whose page it is; undefined: a guest. */
  viewer: string | undefined;
  /** The buttons under the text. */
  actions: ReactNode;
  children?: ReactNode;
}

/** A question or an answer with its comments. */
export function Post({ post, lang, viewer, actions, children }: PostProps) {
  const question = post.kind === 'QUESTION';
  const gone = post.visibility === 'DELETED' || post.visibility === 'HIDDEN';
  const classes = ['post', question && 'question', post.accepted && 'accepted', gone && 'gone'].filter(Boolean).join(' ');
  return (
    <article className={classes} id={question ? undefined : anchorOf(post)}>
      {post.accepted && <Ribbon post={post} />}
      <PostNotice post={post} />
      <Suggestions post={post} />
      <header>
        <Face name={post.author.name} />
        <Who author={post.author} official={post.official} question={question} />
        <span className="quiet when"><Time at={post.createdAt} /><Edited post={post} /></span>
      </header>
      <PostBody html={post.bodyHtml} lang={lang} />
      {children}
      {actions}
      <Comments post={post} lang={lang} viewer={viewer} />
    </article>
  );
}

/** Changes that somebody suggested, for who decides on them; one's own, for who made it. */
function Suggestions({ post: { id, suggestions, viewerSuggestion } }: { post: PostPartsFragment }) {
  const t = useT();
  const link = (href: string, text: string) => <a key="l" href={href}>{text}</a>;
  if (suggestions.length > 0) return <p className="notice"><Text id="thread.suggestionsN" values={{ count: suggestions.length, link: link(paths.suggestions(id), t('thread.seeSuggestions')) }} /></p>;
  return viewerSuggestion && <p className="notice"><Text id="thread.ownSuggestion" values={{ link: link(paths.editPost(id), t('thread.seeOwn')) }} /></p>;
}

function Ribbon({ post }: { post: PostPartsFragment }) {
  const t = useT();
  const { acceptedBy: by, acceptedAt: at } = post;
  return (
    <p className="ribbon">
      ✓ {by && at
        ? <Text id="thread.acceptedBy" values={{ name: <a key="by" href={by.url}><bdi>{by.name}</bdi></a>, date: <PlainDate key="at" at={at} /> }} />
        : t('thread.accepted')}
    </p>
  );
}

function Edited({ post }: { post: PostPartsFragment }) {
  const t = useT();
  if (!post.editedAt) return null;
  return <> · <a href={paths.revisions(post.id)}>{t('thread.edited')}</a></>;
}

function Who({ author, official, question }: { author: AuthorFragment; official: boolean; question: boolean }) {
  const t = useT();
  return (
    <span className="who">
      <a href={author.url}><bdi>{author.name}</bdi></a>
      {author.badge && <span className="role">{t(`thread.role.${author.badge}`)}</span>}
      {official && <span className="role">{t('thread.official')}</span>}
      <br />
      <span className="quiet">
        {question ? t('thread.questionsN', { count: author.questionCount }) : t('thread.answersAccepted', { answers: author.answerCount, accepted: author.acceptedCount })}
      </span>
    </span>
  );
}
