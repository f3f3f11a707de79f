import { Sales } from '../../features/sale/sales.tsx';
import { Text, useT } from '../../lib/i18n.tsx';
import { StateBadge } from '../../ui/state-badge.tsx';
import { PlainDate } from '../../ui/time.tsx';
import type { ThreadOfPage } from './thread-of-page.ts';

export function ThreadAside({ thread }: { thread: ThreadOfPage }) {
  const t = useT();
  return (
    <>
      <Sales sales={thread.opportunities} />
      {thread.articles.length > 0 && (
        <section>
          <h2>{t('thread.articles')}</h2>
          <ul>
            {thread.articles.map((a) => (
              <li key={a.id}>
                <a href={a.url} dir="auto" lang={a.locale}>{a.title}</a><br />
                <span className="quiet">{a.validatedAt ? <Text id="thread.validatedOn" values={{ date: <PlainDate key="d" at={a.validatedAt} /> }} /> : t('thread.notValidated')}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {thread.similar.length > 0 && (
        <section>
          <h2>{t('thread.similar')}</h2>
          <ul>
            {thread.similar.map((s) => <li key={s.id}><a href={s.url} dir="auto" lang={s.locale}>{s.title}</a>{s.state === 'SOLVED' && <> <StateBadge state="SOLVED" /></>}</li>)}
          </ul>
        </section>
      )}
      {thread.followerCount > 0 && <p className="quiet">{t('thread.followersN', { count: thread.followerCount })}</p>}
    </>
  );
}
