/** Names of the lists that threads and posts stand in: who keeps a copy of a list is told by its name that it changed. */
export const THREAD_LISTS = {
  all: 'threads',
  ofSpace: (id: string) => `threads-in-${id}`,
  ofTag: (name: string) => `threads-tagged-${encodeURIComponent(name)}`,
  ofAuthor: (id: string) => `posts-of-${id}`,
};
