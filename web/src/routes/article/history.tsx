import { useT } from '../../lib/i18n.tsx';
import { PlainDate } from '../../ui/time.tsx';
import type { ArticleOfPage } from './article-of-page.ts';

/** For staff; newest first. */
export function History({ revisions }: { revisions: ArticleOfPage['revisions'] }) {
  const t = useT();
  return (
    <section className="post">
      <h2>{t('article.history')}</h2>
      {revisions.toReversed().map((r) => (
        <details key={r.number}>
          <summary>
            {t('article.revisionN', { n: r.number })} · {r.editor ? <bdi>{r.editor.name}</bdi> : t('article.bySystem')} · <PlainDate at={r.createdAt} />
            {r.reason && <> · <bdi>{t.maybe(`article.reason.${r.reason}`) ?? r.reason}</bdi></>}
          </summary>
          <div className="diff" dir="auto" dangerouslySetInnerHTML={{ __html: r.diffHtml }} />
        </details>
      ))}
    </section>
  );
}
