import type { ReactNode } from 'react';
import { StateBadge } from './state-badge.tsx';
import { useUiText } from './text.tsx';
import { Time } from './time.tsx';

export interface ThreadRowData {
  id: string;
  title: string;
  url: string;
  state: 'OPEN' | 'ANSWERED' | 'SOLVED';
  kind: 'QUESTION' | 'DISCUSSION' | 'IDEA';
  locale: string;
  answerCount: number;
  votes: number;
  lastActivityAt: string;
  /** On top of the list of its space. */
  pinnedAt?: string | null;
  author: { name: string; url: string };
  space: { name: string; url: string };
}

export function ThreadRow({ thread }: { thread: ThreadRowData }) {
  const t = useUiText();
  return (
    <li>
      <a href={thread.url} dir="auto" lang={thread.locale}>{thread.title}</a>
      <span className="n quiet">{t('ui.answers', { count: thread.answerCount })}<br />{t('ui.useful', { count: thread.votes })}</span>
      <span className="quiet about">
        <StateBadge state={thread.state} kind={thread.kind} /> {thread.pinnedAt && <span className="state answered">{t('ui.pinned')}</span>} <a href={thread.space.url}>{thread.space.name}</a> · <bdi>{thread.author.name}</bdi> · <Time at={thread.lastActivityAt} />
      </span>
    </li>
  );
}

export function ThreadList({ threads, empty }: { threads: readonly ThreadRowData[]; empty: ReactNode }) {
  if (!threads.length) return <>{empty}</>;
  return <ul className="list">{threads.map((thread) => <ThreadRow key={thread.id} thread={thread} />)}</ul>;
}
