import { AskQuestionDocument, DiscardAskDraftDocument, KeepAskDraftDocument } from '../../features/ask/ask.gql.ts';
import { paths, withSearch } from '../../lib/paths.ts';
import { form, page, type Values } from '../../lib/route.ts';
import { AskPageDocument, type AskPageQuery } from './ask.gql.ts';
import { draftKey } from './draft-key.ts';
import { AskPage } from './page.tsx';

const of = form<AskPageQuery>();
const titleOf = (search: URLSearchParams) => (search.get('title') ?? '').trim().slice(0, 150);
const tagsOf = (values: Values) => (values['tags'] ?? '').split(/[\s,]+/).filter(Boolean);

export default page({
  query: AskPageDocument,
  variables: (_, search) => ({ title: titleOf(search), look: titleOf(search).length >= 8, key: draftKey }),
  head: (_, t) => ({ title: t('ui.ask'), canonical: paths.ask(), robots: 'noindex' }),
  Page: AskPage,
  forms: {
    ask: of({
      document: AskQuestionDocument,
      variables: (_, v) => ({
        input: {
          space: v['space'] ?? '', title: v['title'] ?? '', body: v['body'] ?? '', tags: tagsOf(v), locale: v['locale'] || null,
          product: v['product'] || null, productVersion: v['productVersion'] || null, followUpOf: v['followUpOf'] || null,
        },
      }),
      location: (_, { askQuestion }) => (askQuestion.__typename === 'ThreadPayload' ? askQuestion.thread.url : paths.ask()),
    }),
    /** Without script: keep everything as the draft, come back with similar threads. */
    check: of({
      document: KeepAskDraftDocument,
      variables: (_, v) => ({
        input: {
          key: draftKey, title: v['title'] ?? '', body: v['body'] ?? '', space: v['space'] || null, tags: tagsOf(v), locale: v['locale'] || null,
          product: v['product'] || null, productVersion: v['productVersion'] || null,
        },
      }),
      location: ({ pathname, search }, _, v) => withSearch(pathname, search, { title: v['title'] }),
    }),
    discard: of({ document: DiscardAskDraftDocument, variables: () => ({ key: draftKey }), location: ({ pathname, search }) => withSearch(pathname, search, {}), reload: true }),
  },
});
