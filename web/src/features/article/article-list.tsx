import type { ReactNode } from 'react';
import { useT } from '../../lib/i18n.tsx';
import { Time } from '../../ui/time.tsx';
import type { ArticleRowFragment } from './article.gql.ts';
import { ConfidenceBadge } from './confidence.tsx';

export function ArticleList({ articles, empty }: { articles: readonly ArticleRowFragment[]; empty: ReactNode }) {
  const t = useT();
  if (articles.length === 0) return <>{empty}</>;
  return (
    <ul className="list">
      {articles.map((a) => (
        <li key={a.id}>
          <a href={a.url} dir="auto" lang={a.locale}>{a.title}</a>
          {a.helpfulCount > 0 && <span className="n quiet">{t('article.helpedN', { count: a.helpfulCount })}</span>}
          <span className="quiet" dir="auto" lang={a.locale}>{a.excerpt}</span>
          <span className="quiet about"><ConfidenceBadge confidence={a.confidence} /> <a href={a.space.url} dir="auto">{a.space.name}</a> · <Time at={a.updatedAt} /></span>
        </li>
      ))}
    </ul>
  );
}
