import { Text, useT } from '../../lib/i18n.tsx';
import { authorsOf } from './json-ld.ts';
import type { ArticleOfPage } from './article-of-page.ts';

/** Where it comes from: the question, who answered it, and whether these texts are still the same. */
export function Origin({ article }: { article: ArticleOfPage }) {
  const t = useT();
  const threads = [...new Map(article.sources.map((s) => [s.thread.id, s.thread])).values()];
  const authors = authorsOf(article);
  return (
    <section>
      <h2>{t('article.origin')}</h2>
      {threads.length === 0 && <p className="quiet">{t('article.written')}</p>}
      {threads.map((thread) => (
        <p key={thread.id}><Text id="article.fromQuestion" values={{ question: <a key="q" href={thread.url} dir="auto" lang={thread.locale}>{thread.title}</a> }} /></p>
      ))}
      {authors.length > 0 && <p>{t('article.answeredBy')} {authors.map((a, i) => <span key={a.id}>{i > 0 && ', '}<a href={a.url}><bdi>{a.name}</bdi></a></span>)}</p>}
      <ul className="quiet">
        {article.sources.map((s) => (
          <li key={s.post.id}>
            <a href={s.post.url}>{t(s.post.kind === 'ANSWER' ? 'article.sourceAnswer' : 'article.sourceQuestion', { revision: s.revision })}</a>
            {!s.current && <> · {t('article.sourceChanged')}</>}
          </li>
        ))}
      </ul>
    </section>
  );
}
