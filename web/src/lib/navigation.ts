import { titleOf } from './document-title.ts';
import { apollo } from './apollo.ts';
import type { Translate } from './i18n.tsx';
import type { Match } from './match.ts';
import type { AnyPage, Head, PageData } from './route.ts';
import { staffTexts } from './staff-texts.ts';

export interface Shown extends Match { page: AnyPage }

/** `info` of a navigation that is to load a document: after signing in or out, or in another language. */
export const AS_DOCUMENT = 'document';

/**
 * The router: the browser's own Navigation API. It knows modifier keys, downloads, back and forward, restores scroll and focus,
 * and aborts what is overtaken. Where a browser lacks it, links load pages from the server as they do for guests.
 */
export function interceptNavigation(match: (pathname: string, search: string) => Match | undefined, t: Translate, show: (next: Shown) => void) {
  if (!('navigation' in window)) return undefined;
  const onNavigate = (e: NavigateEvent) => {
    if (!e.canIntercept || e.hashChange || e.downloadRequest !== null || e.formData || e.navigationType === 'reload' || e.info === AS_DOCUMENT) return;
    const url = new URL(e.destination.url);
    const next = match(url.pathname, url.search);
    if (!next) return;
    e.intercept({
      async handler() {
        const shown = await prepare(next, t, e.navigationType === 'traverse', e.signal);
        if (e.signal.aborted) return;
        if (!shown) return location.reload(); // the server has the right answer and status
        show(shown.next);
        applyHead(shown.next.page.head(shown.data, t, { ...shown.next, origin: location.origin }), shown.data.community.name);
      },
    });
  };
  navigation.addEventListener('navigate', onNavigate);
  return () => navigation.removeEventListener('navigate', onNavigate);
}

/** Loads code and data of a page; nothing when the server has to decide (error, missing, moved, not allowed). */
async function prepare(next: Match, t: Translate, back: boolean, signal: AbortSignal) {
  try {
    const [{ default: page }] = await Promise.all([next.route.load(), staffTexts(next.route, t)]);
    const { data } = await apollo.query<PageData>({
      query: page.query,
      variables: page.variables(next.params, next.search) as Record<string, unknown>,
      fetchPolicy: back ? 'cache-first' : 'network-only',
      context: { fetchOptions: { signal } },
    });
    if (!data || (page.exists?.(data, next) ?? true) !== true || page.redirect?.(data, next)) return undefined;
    const { auth } = next.route;
    if (auth && (!data.viewer || (auth !== 'member' && !data.viewer.can[auth]))) return undefined;
    return { next: { ...next, page }, data };
  } catch {
    return undefined;
  }
}

function applyHead(head: Head, community: string) {
  document.title = titleOf(head, community);
  document.querySelector('meta[name=description]')?.setAttribute('content', head.description ?? '');
  document.querySelector('link[rel=canonical]')?.setAttribute('href', new URL(head.canonical ?? location.pathname, location.origin).href);
}
