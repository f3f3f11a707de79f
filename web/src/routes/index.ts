import type { Route } from '../lib/route.ts';

/** The one route table of server and browser: the first pattern that fits. Code and query of a page come with `load`. */
export const routes: readonly Route[] = [
  { name: 'home', pattern: '/', load: () => import('./home/index.ts') },
  { name: 'thread', pattern: '/questions/:id/:slug?', load: () => import('./thread/index.ts') },
];
