/** The id of a post's element: the fragment of its address. */
export const anchorOf = (post: { id: string; url: string }) => post.url.split('#')[1] ?? post.id;
