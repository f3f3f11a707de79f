/** Builders of our own addresses. Things that have a `url` field bring theirs. */
export const paths = {
  home: '/',
  ask: (space?: string) => (space ? `/ask?space=${encodeURIComponent(space)}` : '/ask'),
  search: (q?: string) => (q ? `/search?q=${encodeURIComponent(q)}` : '/search'),
  space: (slug: string) => `/spaces/${encodeURIComponent(slug)}`,
  tags: '/tags',
  tag: (name: string) => `/tags/${encodeURIComponent(name)}`,
  articles: '/articles',
  signIn: (next?: string) => (next && next !== '/' ? `/sign-in?next=${encodeURIComponent(next)}` : '/sign-in'),
  signUp: '/sign-up',
  signOut: '/sign-out',
  confirm: '/confirm',
  forgot: '/forgot',
  notifications: '/notifications',
  settings: '/settings',
  reviews: '/reviews',
  knowledge: '/knowledge',
  editArticle: (id: string) => `/knowledge/${encodeURIComponent(id)}`,
  opportunities: '/opportunities',
  opportunityList: '/opportunities/list',
  opportunitiesCsv: '/opportunities/export.csv',
  markOpportunity: (what: 'post' | 'thread' | 'person', id: string) => `/opportunities/mark?${what}=${encodeURIComponent(id)}`,
  report: (what: 'post' | 'article' | 'person', id: string) => `/report?${what}=${encodeURIComponent(id)}`,
  moderation: '/moderation',
  person: (id: string) => `/moderation/people/${encodeURIComponent(id)}`,
  threadTools: (id: string) => `/moderation/threads/${encodeURIComponent(id)}`,
  suggestions: (id: string) => `/posts/${encodeURIComponent(id)}/suggestions`,
  admin: '/admin',
  editPost: (id: string) => `/posts/${encodeURIComponent(id)}/edit`,
  revisions: (id: string) => `/posts/${encodeURIComponent(id)}/revisions`,
  post: (id: string) => `/posts/${encodeURIComponent(id)}`,
};

/** The address with some parameters changed; empty ones leave it. */
export function withSearch(pathname: string, search: URLSearchParams, change: Record<string, string | number | undefined>): string {
  const next = new URLSearchParams(search);
  for (const [key, value] of Object.entries(change)) {
    if (value === undefined || value === '') next.delete(key);
    else next.set(key, String(value));
  }
  return next.size ? `${pathname}?${next}` : pathname;
}

/** A path of this site that a visitor brought along (`next`); anything else is not followed. */
export function localPath(next: string | null | undefined): string {
  return next && /^\/(?![/\\])/.test(next) && !/[\u0000-\u001f\\]/.test(next) ? next : '/';
}

/** The same address, however its letters are escaped. */
export function samePath(a: string, b: string): boolean {
  try {
    return decodeURI(a) === decodeURI(b);
  } catch {
    return a === b;
  }
}
