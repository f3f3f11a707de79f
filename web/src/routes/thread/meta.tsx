import { Text, useT } from '../../lib/i18n.tsx';
import { Action } from '../../ui/form.tsx';
import { StateBadge } from '../../ui/state-badge.tsx';
import { PlainDate, Time } from '../../ui/time.tsx';
import type { ThreadOfPage } from './thread-of-page.ts';

export function ThreadMeta({ thread }: { thread: ThreadOfPage }) {
  const t = useT();
  const { question: { author }, product, productVersion } = thread;
  return (
    <div className="meta">
      <StateBadge state={thread.state} kind={thread.kind} />
      <span className="quiet">
        <Text id="thread.askedBy" values={{ when: <Time key="t" at={thread.createdAt} />, name: <a key="a" href={author.url}><bdi>{author.name}</bdi></a> }} />
        {' · '}<a href="#answers">{t('ui.answers', { count: thread.answerCount })}</a>
        {thread.alsoMeCount > 0 && <> · {t('thread.haveThis', { count: thread.alsoMeCount })}</>}
        {product && <> · <bdi>{[product, productVersion].filter(Boolean).join(' ')}</bdi></>}
      </span>
    </div>
  );
}

/** Closed, locked, duplicate, follow-up, somebody is answering. */
export function ThreadNotices({ thread, viewer }: { thread: ThreadOfPage; viewer: string | undefined }) {
  const t = useT();
  const { duplicateOf, followUpOf, takenBy, takenUntil } = thread;
  const link = (to: { title: string; url: string }) => <a key="to" href={to.url} dir="auto">{to.title}</a>;
  return (
    <>
      {thread.visibility === 'HELD' && <p className="notice">{t('thread.held')}</p>}
      {duplicateOf && <p className="notice"><Text id="thread.duplicateOf" values={{ link: link(duplicateOf) }} /></p>}
      {followUpOf && <p className="quiet"><Text id="thread.followUpOf" values={{ link: link(followUpOf) }} /></p>}
      {thread.lockedAt && <p className="notice">{t('thread.locked')}</p>}
      {thread.closedAt && !duplicateOf && <p className="notice"><Text id="thread.closed" values={{ date: <PlainDate key="d" at={thread.closedAt} /> }} /></p>}
      {takenBy && takenUntil && (
        <div className="notice">
          {takenBy.id === viewer
            ? <>{t('thread.takenByYou')} <Action form="release" hidden={{}} className="link">{t('thread.release')}</Action></>
            : <Text id="thread.taken" values={{ name: <bdi key="n">{takenBy.name}</bdi> }} />}
        </div>
      )}
      {thread.viewerCan.take && !takenBy && <div className="row"><Action form="take" hidden={{}}>{t('thread.take')}</Action></div>}
    </>
  );
}
