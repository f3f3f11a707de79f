import { AuthorHistory } from '../../features/moderation/author-history.tsx';
import { Text, useT } from '../../lib/i18n.tsx';
import { paths, withSearch } from '../../lib/paths.ts';
import { Action } from '../../ui/form.tsx';
import { Time } from '../../ui/time.tsx';
import { Decide } from './decide.tsx';
import { ItemSubject } from './item-subject.tsx';
import type { ModerationPageQuery } from './moderation.gql.ts';
import type { ReviewItem } from './review-item.ts';

interface ItemProps { item: ReviewItem; nodes: ModerationPageQuery['reviewItems']['nodes']; search: URLSearchParams; viewerId: string | undefined }

/** One item: what it is about, why it is here, who wrote it, and what can be decided. */
export function Item({ item, nodes, search, viewerId }: ItemProps) {
  const t = useT();
  const i = nodes.findIndex((n) => n.id === item.id);
  const at = (id: string | undefined) => withSearch('/moderation', search, { item: id, decided: undefined, refused: undefined });
  const [previous, next] = [nodes[i - 1], nodes[i + 1]];
  const onward = next ?? (previous && previous.id !== item.id ? previous : undefined);
  return (
    <article className="review" aria-label={t(`moderation.kind.${item.kind}`)}>
      <nav className="row review-nav" aria-label={t('moderation.between')}>
        <a className="back" href={at(undefined)}>{t('moderation.back')}</a>
        {previous && <a href={at(previous.id)} data-key="k">{t('moderation.previous')} <kbd>k</kbd></a>}
        {next && <a href={at(next.id)} data-key="j">{t('moderation.next')} <kbd>j</kbd></a>}
        {item.state === 'OPEN' && <Claim item={item} viewerId={viewerId} />}
      </nav>
      <header>
        <p className="why"><span className={`kind ${item.kind.toLowerCase()}`}>{t(`moderation.kind.${item.kind}`)}</span> {t.maybe(`review.rule.${item.rule}`) ?? item.rule}{item.detail && <>: <bdi>{item.detail}</bdi></>}</p>
        {item.thread && <h2 dir="auto" lang={item.thread.locale}><a href={item.post?.url ?? item.thread.url}>{item.thread.title}</a></h2>}
        {item.author && <p className="quiet"><Text id="moderation.by" values={{ name: <a key="a" href={item.author.url}><bdi>{item.author.name}</bdi></a>, when: <Time key="t" at={item.post?.createdAt ?? item.createdAt} /> }} /></p>}
      </header>
      {item.state !== 'OPEN' && <Decided item={item} />}
      <ItemSubject item={item} />
      <Reports item={item} />
      {item.state === 'OPEN' && <Decide key={item.id} item={item} next={onward?.id} />}
      {item.history && item.author && <AuthorHistory history={item.history} author={{ name: item.author.name, url: paths.person(item.author.id) }} />}
    </article>
  );
}

function Claim({ item, viewerId }: { item: ReviewItem; viewerId: string | undefined }) {
  const t = useT();
  const { claimedBy } = item;
  if (claimedBy && claimedBy.id !== viewerId) return <span className="quiet">{t('moderation.claimedBy', { name: claimedBy.name })}</span>;
  return (
    <Action form={claimedBy ? 'release' : 'claim'} hidden={{ item: item.id }}>
      <span data-key="c">{claimedBy ? t('moderation.release') : t('moderation.claim')} <kbd>c</kbd></span>
    </Action>
  );
}

function Decided({ item }: { item: ReviewItem }) {
  const t = useT();
  if (!item.outcome || !item.decidedBy) return <p className="notice" role="status">{t('moderation.resolved')}</p>;
  return <p className="notice" role="status"><Text id="moderation.decidedBy" values={{ name: <bdi key="n">{item.decidedBy.name}</bdi>, decision: t(`moderation.decision.${item.outcome}`) }} /></p>;
}

function Reports({ item }: { item: ReviewItem }) {
  const t = useT();
  if (item.reports.length === 0) return null;
  return (
    <section aria-label={t('moderation.reports')}>
      <h3>{t('moderation.reportsN', { count: item.reports.length, weight: item.weight })}</h3>
      <ul className="reports">
        {item.reports.map((r) => (
          <li key={r.id}>
            <strong>{t(`review.reason.${r.reason}`)}</strong> <span className="quiet">
              {r.reporter ? <a href={r.reporter.url}><bdi>{r.reporter.name}</bdi></a> : <bdi>{r.email ?? t('moderation.guest')}</bdi>} · {t('moderation.weight', { weight: r.weight })} · <Time at={r.createdAt} />
            </span>
            {r.text && <p dir="auto">{r.text}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}
