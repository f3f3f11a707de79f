import { Text, useT } from '../../lib/i18n.tsx';
import { PlainDate, Time } from '../../ui/time.tsx';
import type { AuthorFactsFragment } from './moderation.gql.ts';

interface AuthorHistoryProps { history: AuthorFactsFragment; author: { name: string; url: string } }

/** Who wrote it, as far as it helps to decide. */
export function AuthorHistory({ history: h, author }: AuthorHistoryProps) {
  const t = useT();
  const facts = [
    [t('moderation.since'), <PlainDate key="s" at={h.since} />], [t('moderation.trust'), t('moderation.trustN', { level: h.trustLevel })], [t('moderation.reputation'), h.reputation], [t('moderation.posts'), h.postCount],
    [t('moderation.removed'), h.removedCount], [t('moderation.upheld'), t('moderation.upheldOf', { upheld: h.upheldReports, all: h.upheldReports + h.dismissedReports })],
  ] as const;
  return (
    <section className="author-history" aria-label={t('moderation.history')}>
      <h3><Text id="moderation.historyOf" values={{ name: <a key="a" href={author.url}><bdi>{author.name}</bdi></a> }} /></h3>
      {h.state !== 'ACTIVE' && <p className="notice">{t(`moderation.state.${h.state}`)}{h.stateUntil && <> <PlainDate at={h.stateUntil} /></>}</p>}
      <dl className="numbers">{facts.map(([name, value]) => <div key={name}><dt>{name}</dt><dd>{value}</dd></div>)}</dl>
      {h.decisions.length > 0 && (
        <>
          <h4>{t('moderation.earlier')}</h4>
          <ul className="reports">
            {h.decisions.map((d) => <li key={d.id}><strong>{t(`moderation.decision.${d.decision}`)}</strong>{d.category && <> · {t(`review.reason.${d.category}`)}</>} <span className="quiet"><Time at={d.createdAt} />{d.state !== 'STANDING' && <> · {t(`moderation.decisionState.${d.state}`)}</>}</span>{d.reason && <p dir="auto">{d.reason}</p>}</li>)}
          </ul>
        </>
      )}
      {h.lastPosts.length > 0 && (
        <>
          <h4>{t('moderation.lastPosts')}</h4>
          <ul className="reports">{h.lastPosts.map((p) => <li key={p.id}><a href={p.url} dir="auto">{p.excerpt || t('moderation.gone')}</a> <span className="quiet"><Time at={p.createdAt} />{p.visibility !== 'PUBLIC' && <> · {t(`moderation.visibility.${p.visibility}`)}</>}</span></li>)}</ul>
        </>
      )}
    </section>
  );
}
