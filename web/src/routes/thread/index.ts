import { AnswerAddedDocument } from '../../features/thread/operations.gql.ts';
import { withAnswer } from '../../features/thread/merge.ts';
import { threadJsonLd } from '../../features/thread/json-ld.ts';
import { samePath, withSearch } from '../../lib/paths.ts';
import { live, page } from '../../lib/route.ts';
import { forms } from './forms.ts';
import { ThreadPage } from './page.tsx';
import { pageOf, sorts, sortOf } from './search.ts';
import { ThreadPageDocument, type ThreadPageQuery } from './thread.gql.ts';

export default page({
  query: ThreadPageDocument,
  variables: ({ id }, search) => ({ id: id!, page: pageOf(search), sort: sorts[sortOf(search)] }),
  exists: ({ thread }, { search }) => thread != null && pageOf(search) <= Math.max(1, thread.answers.pageCount),
  redirect: ({ thread }, { pathname, search }) => (samePath(thread!.url, pathname) ? undefined : withSearch(thread!.url, search, {})),
  head: ({ thread: found }, t, { search, origin }) => {
    const thread = found!;
    const n = pageOf(search);
    const at = (p: number) => withSearch(thread.url, new URLSearchParams(), { page: p > 1 ? p : undefined });
    return {
      title: n > 1 ? t('thread.titlePage', { title: thread.title, n }) : thread.title,
      description: thread.solution?.excerpt ?? thread.excerpt,
      canonical: at(n),
      robots: thread.answerCount === 0 || thread.visibility !== 'PUBLIC' ? 'noindex' : undefined,
      type: 'article',
      locale: thread.locale,
      jsonLd: threadJsonLd(thread, origin),
      feeds: [{ title: thread.title, href: `/feeds/threads/${encodeURIComponent(thread.id)}.atom` }],
      prev: n > 1 ? at(n - 1) : undefined,
      next: n < thread.answers.pageCount ? at(n + 1) : undefined,
    };
  },
  Page: ThreadPage,
  forms,
  live: live<ThreadPageQuery>()({
    document: AnswerAddedDocument,
    variables: ({ id }) => ({ thread: id! }),
    merge: (data, { answerAdded }) => ({ ...data, thread: data.thread && withAnswer(data.thread, answerAdded) }),
  }),
});
