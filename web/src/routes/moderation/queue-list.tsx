import { useT } from '../../lib/i18n.tsx';
import { withSearch } from '../../lib/paths.ts';
import { Form } from '../../ui/form.tsx';
import { MorePager } from '../../ui/pager.tsx';
import { Time } from '../../ui/time.tsx';
import { BulkBar } from './bulk-bar.tsx';
import type { ModerationPageQuery } from './moderation.gql.ts';

type Row = ModerationPageQuery['reviewItems']['nodes'][number];
interface QueueListProps { data: ModerationPageQuery; search: URLSearchParams; current: string | undefined }

/** What waits. Ticked ones are decided together. */
export function QueueList({ data, search, current }: QueueListProps) {
  const { nodes, pageInfo } = data.reviewItems;
  const more = pageInfo.hasNextPage ? withSearch('/moderation', search, { after: pageInfo.endCursor ?? undefined, item: undefined, decided: undefined, refused: undefined }) : undefined;
  return (
    <Form name="decideMany" className="queue-form">
      <BulkBar />
      <ol className="queue-rows">
        {nodes.map((row) => <QueueRow key={row.id} row={row} current={row.id === current} href={withSearch('/moderation', search, { item: row.id, decided: undefined, refused: undefined })} />)}
      </ol>
      <MorePager first={search.get('after') ? withSearch('/moderation', search, { after: undefined, item: undefined }) : undefined} more={more} />
    </Form>
  );
}

function QueueRow({ row, current, href }: { row: Row; current: boolean; href: string }) {
  const t = useT();
  const title = row.thread?.title ?? row.article?.title ?? row.author?.name ?? t('moderation.gone');
  const about = row.subjectType === 'ACCOUNT' ? t('moderation.profileOf') : title;
  const reasons = [...new Set(row.reports.map((r) => r.reason))];
  return (
    <li className={current ? 'current' : undefined} data-state={row.state}>
      <input type="checkbox" name="items" value={row.id} aria-label={t('moderation.tick', { title })} data-key={current ? 'x' : undefined} disabled={row.state !== 'OPEN'} />
      <a href={href} aria-current={current ? 'true' : undefined}>
        <span className={`kind ${row.kind.toLowerCase()}`}>{t(`moderation.kind.${row.kind}`)}</span>
        <span className="title" dir="auto" lang={row.thread?.locale}>{about}</span>
        {row.post?.excerpt && <span className="quiet excerpt" dir="auto" lang={row.thread?.locale}>{row.post.excerpt}</span>}
      </a>
      <span className="quiet">
        {row.author && <><bdi>{row.author.name}</bdi> · </>}<Time at={row.createdAt} />
        {row.weight > 0 && <> · {t('moderation.weight', { weight: row.weight })}</>}
        {reasons.length > 0 && <> · {reasons.map((r) => t(`review.reason.${r}`)).join(', ')}</>}
        {row.escalatedAt && <> · <strong>{t('moderation.escalated')}</strong></>}
        {row.claimedBy && <> · {t('moderation.claimedBy', { name: row.claimedBy.name })}</>}
      </span>
    </li>
  );
}
