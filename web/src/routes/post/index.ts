import { page } from '../../lib/route.ts';
import { PostPlaceDocument } from './post.gql.ts';

/** `/posts/<id>`: the page of its thread that shows the post now. */
export default page({
  query: PostPlaceDocument,
  variables: ({ id }) => ({ id: id! }),
  exists: ({ post }) => post != null,
  redirect: ({ post }, { pathname }) => (post!.url === pathname ? undefined : { to: post!.url, temporary: true }),
  head: () => ({ title: '', robots: 'noindex' }),
  Page: () => null,
});
