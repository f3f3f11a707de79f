import type { Route } from '../lib/route.ts';

/** The one route table of server and browser: the first pattern that fits. Code and query of a page come with `load`. */
export const routes: readonly Route[] = [
  { name: 'home', pattern: '/', load: () => import('./home/index.ts') },
  { name: 'thread', pattern: '/questions/:id/:slug?', load: () => import('./thread/index.ts') },
  { name: 'space', pattern: '/spaces/:slug', load: () => import('./space/index.ts') },
  { name: 'tags', pattern: '/tags', load: () => import('./tags/index.ts') },
  { name: 'tag', pattern: '/tags/:name', load: () => import('./tag/index.ts') },
  { name: 'ask', pattern: '/ask', auth: 'member', load: () => import('./ask/index.ts') },
  { name: 'edit-post', pattern: '/posts/:id/edit', auth: 'member', load: () => import('./edit-post/index.ts') },
  { name: 'revisions', pattern: '/posts/:id/revisions', load: () => import('./revisions/index.ts') },
  { name: 'post', pattern: '/posts/:id', load: () => import('./post/index.ts') },
  { name: 'profile', pattern: '/users/:id/:name?', load: () => import('./profile/index.ts') },
  { name: 'articles', pattern: '/articles', load: () => import('./articles/index.ts') },
  { name: 'article', pattern: '/articles/:id/:slug?', load: () => import('./article/index.ts') },
  { name: 'knowledge', pattern: '/knowledge', auth: 'manageKnowledge', load: () => import('./knowledge/index.ts') },
  { name: 'knowledge-edit', pattern: '/knowledge/:id', auth: 'manageKnowledge', load: () => import('./knowledge-edit/index.ts') },
];
