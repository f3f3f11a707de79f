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
      {thread.pinnedAt && <span className="state answered">{t('thread.pinned')}</span>}
      {thread.lockedAt && <span className="state answered">{t('thread.lockedBadge')}</span>}
      {thread.closedAt && <span className="state answered">{t('thread.closedBadge')}</span>}
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
      {thread.closedAt && !duplicateOf && <Closed at={thread.closedAt} note={thread.closeNote} />}
      {thread.notices.map((n) => <Notice key={n.kind + n.at} notice={n} />)}
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

function Closed({ at, note }: { at: string; note: string | null }) {
  const date = <PlainDate key="d" at={at} />;
  return <p className="notice">{note ? <Text id="thread.closedWhy" values={{ date, reason: <bdi key="r">{note}</bdi> }} /> : <Text id="thread.closed" values={{ date }} />}</p>;
}

/** What moderators made of it, as far as readers wonder. */
function Notice({ notice: { kind, at, other } }: { notice: ThreadOfPage['notices'][number] }) {
  if ((kind === 'SPLIT' || kind === 'SPLIT_OFF') && !other) return null;
  return (
    <p className="quiet">
      <Text id={`thread.notice.${kind}`} values={{ date: <PlainDate key="d" at={at} />, link: other ? <a key="l" href={other.url} dir="auto">{other.title}</a> : '' }} />
    </p>
  );
}
