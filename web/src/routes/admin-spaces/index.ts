import { CreateSpaceDocument, UpdateSpaceDocument } from '../../features/admin/admin.gql.ts';
import { adminPaths } from '../../features/admin/paths.ts';
import type { Audience } from '../../generated/gql-types.ts';
import { form, page, type Values } from '../../lib/route.ts';
import { AdminSpacesPageDocument, type AdminSpacesPageQuery } from './admin-spaces.gql.ts';
import { AdminSpacesPage } from './page.tsx';

const of = form<AdminSpacesPageQuery>();
const inputOf = (v: Values) => ({
  input: {
    slug: v['slug'] ?? '', name: v['name'] ?? '', description: v['description'] ?? '', locale: v['locale'] ?? 'en', parent: v['parent'] || null, product: v['product'] || null,
    asksForProduct: v['asksForProduct'] === 'on', readAudience: audience(v['readAudience']), askAudience: audience(v['askAudience']), answerAudience: audience(v['answerAudience']),
  },
});
const audience = (value: string | undefined) => (value ?? 'EVERYONE') as Audience;
const saved = (): string => `${adminPaths.spaces}?saved=1`;

export default page({
  query: AdminSpacesPageDocument,
  variables: () => ({}),
  head: (_, t) => ({ title: `${t('admin.part.spaces')} – ${t('ui.admin')}`, robots: 'noindex' }),
  Page: AdminSpacesPage,
  forms: {
    create: of({ document: CreateSpaceDocument, variables: (_, v) => inputOf(v), location: saved, reload: true }),
    update: of({ document: UpdateSpaceDocument, variables: (_, v) => inputOf(v), location: saved, reload: true }),
  },
});
