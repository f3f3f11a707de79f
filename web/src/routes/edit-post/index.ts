import { form, page } from '../../lib/route.ts';
import { EditPostDocument, EditPostPageDocument, type EditPostPageQuery } from './edit-post.gql.ts';
import { EditPostPage } from './page.tsx';

const significances = ['MINOR', 'MEDIUM', 'MAJOR'] as const;

export default page({
  query: EditPostPageDocument,
  variables: ({ id }) => ({ id: id! }),
  exists: ({ post }) => (post == null ? false : post.viewerCan.edit || post.viewerCan.suggestEdit || 'forbidden'),
  head: (_, t) => ({ title: t('revise.title'), robots: 'noindex' }),
  Page: EditPostPage,
  forms: {
    edit: form<EditPostPageQuery>()({
      document: EditPostDocument,
      variables: ({ id }, v) => ({
        input: {
          post: id!, body: v['body'] ?? '', reason: v['reason'] || null, significance: significances.find((s) => s === v['significance']) ?? null,
          baseRevision: Number(v['baseRevision']) || null,
          // Only the question has them.
          ...(v['title'] !== undefined && { title: v['title'], tags: (v['tags'] ?? '').split(/[\s,]+/).filter(Boolean) }),
        },
      }),
      // What waits for approval is told on this page.
      location: ({ pathname }, { editPost }) => (editPost.__typename === 'PostPayload' && !editPost.suggested ? editPost.post.url : pathname),
    }),
  },
});
