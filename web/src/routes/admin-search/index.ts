import { adminPaths } from '../../features/admin/paths.ts';
import { form, page } from '../../lib/route.ts';
import { AdminSearchPageDocument, type AdminSearchPageQuery, RemoveSynonymsDocument, SaveSynonymsDocument } from './admin-search.gql.ts';
import { AdminSearchPage } from './page.tsx';

const of = form<AdminSearchPageQuery>();
const saved = (): string => `${adminPaths.search}?saved=1`;

export default page({
  query: AdminSearchPageDocument,
  variables: () => ({}),
  head: (_, t) => ({ title: `${t('admin.part.search')} – ${t('ui.admin')}`, robots: 'noindex' }),
  Page: AdminSearchPage,
  forms: {
    save: of({ document: SaveSynonymsDocument, variables: (_, v) => ({ input: { id: v['synonyms'] || null, words: (v['words'] ?? '').split(/[,;\n]/) } }), location: saved, reload: true }),
    remove: of({ document: RemoveSynonymsDocument, variables: (_, v) => ({ id: v['synonyms'] ?? '' }), location: saved, reload: true }),
  },
});
