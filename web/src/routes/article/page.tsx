import { ArticleActions } from '../../features/article/actions.tsx';
import { ConfidenceBadge, StaleReason } from '../../features/article/confidence.tsx';
import { Helpful } from '../../features/article/helpful.tsx';
import { ReportLink } from '../../features/thread/report-link.tsx';
import { Text, useT } from '../../lib/i18n.tsx';
import { paths, withSearch } from '../../lib/paths.ts';
import type { PageProps } from '../../lib/route.ts';
import { Crumbs, Frame } from '../../ui/frame.tsx';
import { PostBody } from '../../ui/post-body.tsx';
import { PlainDate, Time } from '../../ui/time.tsx';
import type { ArticlePageQuery } from './article.gql.ts';
import type { ArticleOfPage } from './article-of-page.ts';
import { History } from './history.tsx';
import { Origin } from './origin.tsx';

export function ArticlePage({ data }: PageProps<ArticlePageQuery>) {
  const t = useT();
  const article = data.article!;
  const { space, locale, viewerCan: can } = article;
  const inSpace = withSearch(paths.articles, new URLSearchParams(), { space: space.slug });
  return (
    <Frame aside={<Origin article={article} />} label={t('article.aside')}>
      <Crumbs crumbs={[{ href: '/', text: t('ui.home') }, { href: paths.articles, text: t('article.list') }, { href: inSpace, text: space.name }]} label={t('article.crumbs')} />
      <h1 dir="auto" lang={locale}>{article.title}</h1>
      <div className="meta">
        <ConfidenceBadge confidence={article.confidence} />
        <span className="quiet"><Checked article={article} /> · <Text id="article.changed" values={{ when: <Time key="t" at={article.updatedAt} /> }} /></span>
      </div>
      <Notice article={article} />
      {can.edit && <div className="does"><ArticleActions article={article} title={article.title} /></div>}
      <section className="post question">
        <h2>{t('article.problem')}</h2>
        <PostBody html={article.problemHtml} lang={locale} />
      </section>
      <section className="solution">
        <h2>{t('article.solution')}</h2>
        <PostBody html={article.solutionHtml} lang={locale} />
      </section>
      <AppliesTo article={article} />
      {can.rate && <Helpful article={article} />}
      {(!data.viewer || article.owner?.id !== data.viewer.profile.id) && <p className="quiet"><ReportLink what="article" id={article.id} member={data.viewer != null} /></p>}
      {article.revisions.length > 0 && <History revisions={article.revisions} />}
    </Frame>
  );
}

function Checked({ article: { validatedAt, validatedBy } }: { article: ArticleOfPage }) {
  const t = useT();
  if (!validatedAt) return <>{t('article.notChecked')}</>;
  const date = <PlainDate key="d" at={validatedAt} />;
  return validatedBy
    ? <Text id="article.validatedBy" values={{ date, name: <a key="n" href={validatedBy.url}><bdi>{validatedBy.name}</bdi></a> }} />
    : <Text id="article.validatedOn" values={{ date }} />;
}

/** Staff sees why; everybody sees that it is being looked at. */
function Notice({ article }: { article: ArticleOfPage }) {
  const t = useT();
  if (!article.stale) return null;
  if (!article.viewerCan.edit) return article.withdrawn ? <p className="notice">{t('article.beingChecked')}</p> : null;
  return (
    <div className="notice">
      <p><StaleReason code={article.staleReason} /> {article.staleAt && <PlainDate at={article.staleAt} />}</p>
      <p>{t(article.withdrawn ? 'article.withdrawn' : 'article.stillServed')}</p>
    </div>
  );
}

function AppliesTo({ article: { product, versionRange, environment } }: { article: ArticleOfPage }) {
  const version = [product, versionRange].filter(Boolean).join(' ');
  const what = environment.includes(version) ? environment : [version, environment].filter(Boolean).join(' · ');
  return what === '' ? null : <p className="quiet"><Text id="article.appliesTo" values={{ what: <bdi key="w">{what}</bdi> }} /></p>;
}
