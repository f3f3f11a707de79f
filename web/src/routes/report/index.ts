import { reasonOf } from '../../features/moderation/filter.ts';
import { withSearch } from '../../lib/paths.ts';
import { form, page } from '../../lib/route.ts';
import { ReportPage } from './page.tsx';
import { ReportDocument, ReportPageDocument, type ReportPageQuery } from './report.gql.ts';
import { subjectOf } from './subject.ts';

export default page({
  query: ReportPageDocument,
  variables: (_, search) => {
    const [post, thread, article, person] = ['post', 'thread', 'article', 'person'].map((name) => search.get(name) ?? '') as [string, string, string, string];
    return { post, byPost: post !== '', thread, byThread: thread !== '', article, byArticle: article !== '', person, byPerson: person !== '' };
  },
  exists: (data) => subjectOf(data) !== undefined,
  head: (data, t) => ({ title: t(data.viewer ? 'report.title' : 'report.titleIllegal'), robots: 'noindex' }),
  Page: ReportPage,
  forms: {
    report: form<ReportPageQuery>()({
      document: ReportDocument,
      variables: (_, v) => ({
        input: { post: v['post'] ?? null, article: v['article'] ?? null, account: v['person'] ?? null, reason: reasonOf(v['reason']) ?? 'OTHER', text: v['text'] || null, email: v['email'] || null },
      }),
      location: ({ pathname, search }) => withSearch(pathname, search, { sent: 1 }),
    }),
  },
});
