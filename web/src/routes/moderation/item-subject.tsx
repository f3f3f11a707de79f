import { Text, useT } from '../../lib/i18n.tsx';
import { PostBody } from '../../ui/post-body.tsx';
import { PlainDate } from '../../ui/time.tsx';
import type { ReviewItem } from './review-item.ts';

/** The thing itself: a text, a difference, an article, a profile; of an appeal also what it is against. */
export function ItemSubject({ item }: { item: ReviewItem }) {
  const t = useT();
  const { post, article, suggestion, appeal, appealed } = item;
  return (
    <>
      {appeal && (
        <section className="appeal">
          <h3>{t('moderation.appeal')}</h3>
          <p dir="auto">{appeal.text}</p>
          {appealed && (
            <p className="quiet">
              <Text id="moderation.appealed" values={{ decision: t(`moderation.decision.${appealed.decision}`), name: <bdi key="n">{appealed.by?.name ?? t('moderation.aRule')}</bdi>, date: <PlainDate key="d" at={appealed.createdAt} /> }} />
              {appealed.reason && <> “<bdi>{appealed.reason}</bdi>”</>}
            </p>
          )}
        </section>
      )}
      {suggestion ? (
        <section>
          <h3>{t('moderation.suggestion')}</h3>
          {suggestion.reason && <p className="lead" dir="auto">{suggestion.reason}</p>}
          <div className="diff" dir="auto" tabIndex={0} role="region" aria-label={t('moderation.suggestion')} dangerouslySetInnerHTML={{ __html: suggestion.diffHtml }} />
        </section>
      ) : post && (
        <section className="card subject">
          {post.parent && <p className="quiet" dir="auto">{t('moderation.commentOn', { text: post.parent.excerpt })}</p>}
          {post.visibility !== 'PUBLIC' && <p className="quiet"><strong>{t(`moderation.visibility.${post.visibility}`)}</strong></p>}
          <PostBody html={post.bodyHtml} lang={item.thread?.locale} />
        </section>
      )}
      {article && (
        <section className="card subject">
          <h2 dir="auto" lang={article.locale}><a href={article.url}>{article.title}</a></h2>
          <PostBody html={article.problemHtml} lang={article.locale} />
          <PostBody html={article.solutionHtml} lang={article.locale} />
        </section>
      )}
      {item.subjectType === 'ACCOUNT' && item.author && (
        <section className="card subject">
          <h2><a href={item.author.url}><bdi>{item.author.name}</bdi></a></h2>
          {item.author.aboutHtml ? <PostBody html={item.author.aboutHtml} /> : <p className="quiet">{t('moderation.noAbout')}</p>}
        </section>
      )}
    </>
  );
}
