import { ArticleActions } from '../../features/article/actions.tsx';
import { ConfidenceBadge, StaleReason } from '../../features/article/confidence.tsx';
import { useT } from '../../lib/i18n.tsx';
import { PlainDate, Time } from '../../ui/time.tsx';
import type { KnowledgePageQuery } from './knowledge.gql.ts';

type Row = KnowledgePageQuery['articles']['nodes'][number];

/** Scrolls in itself on a narrow screen, also by keyboard. */
export function DeskTable({ articles }: { articles: readonly Row[] }) {
  const t = useT();
  return (
    <div className="scroll wide desk" tabIndex={0} role="region" aria-label={t('knowledge.table')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('knowledge.article')}</th>
            <th scope="col">{t('knowledge.state')}</th>
            <th scope="col">{t('knowledge.helpful')}</th>
            <th scope="col">{t('knowledge.review')}</th>
            <th scope="col">{t('knowledge.actions')}</th>
          </tr>
        </thead>
        <tbody>{articles.map((article) => <DeskRow key={article.id} article={article} />)}</tbody>
      </table>
    </div>
  );
}

function DeskRow({ article }: { article: Row }) {
  const t = useT();
  const { helpfulCount, unhelpfulCount } = article;
  return (
    <tr>
      <th scope="row">
        <a href={article.url} dir="auto" lang={article.locale}>{article.title}</a><br />
        <span className="quiet">
          <a href={article.space.url} dir="auto">{article.space.name}</a> · {article.locale}
          {article.audience !== 'EVERYONE' && <> · {t(`article.audience.${article.audience}`)}</>} · <Time at={article.updatedAt} />
        </span>
      </th>
      <td>
        <ConfidenceBadge confidence={article.confidence} />
        {article.stale && <p className="quiet"><StaleReason code={article.staleReason} />{article.withdrawn && <> {t('knowledge.withdrawn')}</>}</p>}
      </td>
      <td data-label={t('knowledge.helpful')}>{helpfulCount + unhelpfulCount > 0 ? t('knowledge.helpfulOf', { count: helpfulCount, all: helpfulCount + unhelpfulCount }) : '–'}</td>
      <td data-label={t('knowledge.review')}><PlainDate at={article.reviewDueAt} /></td>
      <td><div className="does"><ArticleActions article={article} title={article.title} /></div></td>
    </tr>
  );
}
