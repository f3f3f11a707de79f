import { articleForms } from '../../features/article/forms.ts';
import { RateArticleDocument } from '../../features/article/article.gql.ts';
import { form, page, type Place, stay } from '../../lib/route.ts';
import { ArticlePageDocument, type ArticlePageQuery } from './article.gql.ts';
import { articleJsonLd } from './json-ld.ts';
import { ArticlePage } from './page.tsx';

const rate = (helpful: boolean) =>
  form<ArticlePageQuery>()({
    document: RateArticleDocument,
    variables: (_, values) => ({ id: values['article'] ?? '', helpful }),
    // `rated`: shows what this visitor said, which the page without it, the same for all guests, does not.
    location: ({ pathname }: Place) => `${pathname}?rated#helpful`,
    merge: stay,
  });

export default page({
  query: ArticlePageDocument,
  variables: ({ id }) => ({ id: id! }),
  exists: ({ article }) => article != null,
  redirect: ({ article }, { pathname }) => (encodeURI(decodeURI(article!.url)) === encodeURI(decodeURI(pathname)) ? undefined : article!.url),
  head: ({ article: found, community }, _, { origin }) => {
    const article = found!;
    return {
      title: article.title,
      description: article.excerpt,
      canonical: article.url,
      // What nobody has checked says the same as its thread, which search engines have already.
      robots: article.confidence === 'VALIDATED' && !article.withdrawn && article.audience === 'EVERYONE' ? undefined : 'noindex',
      type: 'article',
      locale: article.locale,
      jsonLd: articleJsonLd(article, community.name, origin),
    };
  },
  Page: ArticlePage,
  forms: { ...articleForms<ArticlePageQuery>(), helpful: rate(true), unhelpful: rate(false) },
});
