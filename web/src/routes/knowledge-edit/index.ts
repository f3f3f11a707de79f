import { EditArticleDocument } from '../../features/article/article.gql.ts';
import type { ArticleAudience } from '../../generated/gql-types.ts';
import { form, page } from '../../lib/route.ts';
import { KnowledgeEditPageDocument, type KnowledgeEditPageQuery } from './edit.gql.ts';
import { audiences, KnowledgeEditPage } from './page.tsx';

const audienceOf = (value: string | undefined): ArticleAudience | null => audiences.find((a) => a === value) ?? null;

const edit = form<KnowledgeEditPageQuery>()({
  document: EditArticleDocument,
  variables: ({ id }, v) => ({
    input: {
      article: id!, title: v['title'] ?? '', problem: v['problem'] ?? '', solution: v['solution'] ?? '', environment: v['environment'] ?? null, product: v['product'] ?? null,
      versionRange: v['versionRange'] ?? null, audience: audienceOf(v['audience']), baseRevision: Number(v['baseRevision']) || null, reason: v['reason'] || null,
    },
  }),
  location: ({ pathname }, { editArticle }) => (editArticle.__typename === 'ArticlePayload' ? editArticle.article.url : pathname),
});

export default page({
  query: KnowledgeEditPageDocument,
  variables: ({ id }) => ({ id: id! }),
  exists: ({ article }) => article?.viewerCan.edit === true,
  head: ({ article }, t) => ({ title: t('knowledge.editTitle', { title: article?.title ?? '' }), robots: 'noindex' }),
  Page: KnowledgeEditPage,
  forms: { edit },
});
