import { ConfidenceBadge, StaleReason } from '../../features/article/confidence.tsx';
import type { ArticleAudience } from '../../generated/gql-types.ts';
import { Text, useT } from '../../lib/i18n.tsx';
import { paths } from '../../lib/paths.ts';
import type { PageProps } from '../../lib/route.ts';
import { Input, Select } from '../../ui/field.tsx';
import { Form } from '../../ui/form.tsx';
import { Crumbs, Frame } from '../../ui/frame.tsx';
import { MarkdownEditor } from '../../ui/markdown-editor.tsx';
import { PostBody } from '../../ui/post-body.tsx';
import type { KnowledgeEditPageQuery } from './edit.gql.ts';

export const audiences: readonly ArticleAudience[] = ['EVERYONE', 'CUSTOMERS', 'PARTNERS', 'STAFF'];
type Article = NonNullable<KnowledgeEditPageQuery['article']>;

export function KnowledgeEditPage({ data }: PageProps<KnowledgeEditPageQuery>) {
  const t = useT();
  const article = data.article!;
  return (
    <Frame aside={<Sources article={article} />} label={t('knowledge.sources')}>
      <Crumbs crumbs={[{ href: paths.knowledge, text: t('knowledge.title') }, { href: article.url, text: article.title }]} label={t('article.crumbs')} />
      <h1>{t('knowledge.edit')}</h1>
      <div className="meta"><ConfidenceBadge confidence={article.confidence} />{article.stale && <span className="quiet"><StaleReason code={article.staleReason} /></span>}</div>
      <Form name="edit" hidden={{ baseRevision: String(article.revision) }}>
        <Input name="title" label={t('knowledge.field.title')} defaultValue={article.title} required maxLength={150} />
        <MarkdownEditor name="problem" label={t('article.problem')} hint={t('knowledge.hint.problem')} defaultValue={article.problemMarkdown} required />
        <MarkdownEditor name="solution" label={t('article.solution')} hint={t('knowledge.hint.solution')} defaultValue={article.solutionMarkdown} required />
        <div className="two">
          <Input name="product" label={t('knowledge.field.product')} defaultValue={article.product ?? ''} optional maxLength={300} />
          <Input name="versionRange" label={t('knowledge.field.versions')} defaultValue={article.versionRange ?? ''} optional maxLength={300} />
        </div>
        <Input name="environment" label={t('knowledge.field.environment')} hint={t('knowledge.hint.environment')} defaultValue={article.environment} optional maxLength={300} />
        <Select name="audience" label={t('knowledge.field.audience')} defaultValue={article.audience} options={audiences.map((a) => ({ value: a, label: t(`article.audience.${a}`) }))} />
        <Input name="reason" label={t('knowledge.field.reason')} hint={t('knowledge.hint.reason')} optional maxLength={500} />
        <p className="row"><button className="primary">{t('knowledge.save')}</button> <a href={article.url}>{t('knowledge.cancel')}</a></p>
      </Form>
    </Frame>
  );
}

/** What it was made of, as it is now, to compare with. */
function Sources({ article }: { article: Article }) {
  const t = useT();
  return (
    <section>
      <h2>{t('knowledge.sources')}</h2>
      {article.sources.length === 0 && <p className="quiet">{t('article.written')}</p>}
      {article.sources.map(({ post, author, current }) => (
        <details key={post.id} open={!current}>
          <summary><Text id={post.kind === 'ANSWER' ? 'knowledge.answerOf' : 'knowledge.questionOf'} values={{ name: <bdi key="n">{author.name}</bdi> }} /></summary>
          {!current && <p className="notice">{t('article.sourceChanged')}</p>}
          <PostBody html={post.bodyHtml} lang={article.locale} />
          <p className="quiet"><a href={post.url}>{t('knowledge.inThread')}</a></p>
        </details>
      ))}
    </section>
  );
}
