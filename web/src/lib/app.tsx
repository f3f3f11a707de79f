import { useQuery } from '@apollo/client/react';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Rejected } from '../ui/form-state.ts';
import { apollo, updatePage } from './apollo.ts';
import { submitForm, valuesOf } from './forms.ts';
import { copyButtons, focusableScrollers, zoomableImages } from './guest-helpers.ts';
import type { Translate } from './i18n.tsx';
import type { Match } from './match.ts';
import { AS_DOCUMENT, interceptNavigation, type Shown } from './navigation.ts';
import { PageTree } from './providers.tsx';
import { relativeTimes } from './relative-times.ts';
import type { Erased, PageData } from './route.ts';
import { ReviewCountChangedDocument, UnreadChangedDocument } from './shell.gql.ts';

interface AppProps {
  first: Shown;
  match(pathname: string, search: string): Match | undefined;
  rejected: Rejected | undefined;
  t: Translate;
}

export function App({ first, match, t, ...boot }: AppProps) {
  const [current, show] = useState(first);
  const [rejected, setRejected] = useState(boot.rejected);
  const data = usePageData(current);

  useEffect(() => interceptNavigation(match, t, (next) => flushSync(() => { show(next); setRejected(undefined); })), [match, t]);
  useEffect(() => { relativeTimes(); copyButtons(); focusableScrollers(); zoomableImages(); }, [data]);
  useLive(current);
  useUnread(data.viewer?.id);
  useReviewCount(data.viewer?.reviewCount != null ? data.viewer.id : undefined);
  useForms(current, setRejected);

  return <PageTree page={current.page} place={current} data={data} t={t} rejected={rejected} />;
}

/** From the cache, where server, navigation, forms and events have put it. */
function usePageData({ page, params, search }: Shown): PageData {
  const { data } = useQuery<PageData>(page.query, { variables: page.variables(params, search) as Record<string, unknown> });
  const last = useRef(data);
  if (data) last.current = data;
  return (data ?? last.current)!;
}

function useLive(current: Shown) {
  useEffect(() => {
    const { live } = current.page;
    if (!live || live.when?.(current) === false) return undefined;
    const events = apollo.subscribe<Erased>({ query: live.document, variables: live.variables(current.params) as Record<string, unknown> }).subscribe({
      next: ({ data: event }) => { if (event) updatePage(current, (page) => live.merge(page, event)); },
      error: () => {}, // live updates are an extra: the page stays as it is
    });
    return () => events.unsubscribe();
  }, [current]);
}

/** The count in the bar of a member. */
function useUnread(viewer: string | undefined) {
  useEffect(() => {
    if (!viewer) return undefined;
    const events = apollo.subscribe({ query: UnreadChangedDocument }).subscribe({
      next: ({ data }) => { if (data) apollo.cache.modify({ id: `Viewer:${viewer}`, fields: { unreadCount: () => data.unreadChanged } }); },
      error: () => {},
    });
    return () => events.unsubscribe();
  }, [viewer]);
}

/** The count of the review queue, for those who decide. */
function useReviewCount(viewer: string | undefined) {
  useEffect(() => {
    if (!viewer) return undefined;
    const events = apollo.subscribe({ query: ReviewCountChangedDocument }).subscribe({
      next: ({ data }) => { if (data) apollo.cache.modify({ id: `Viewer:${viewer}`, fields: { reviewCount: () => data.reviewQueueChanged.counts.total } }); },
      error: () => {},
    });
    return () => events.unsubscribe();
  }, [viewer]);
}

function useForms(current: Shown, setRejected: (rejected: Rejected | undefined) => void) {
  const submit = useEffectEvent(async (e: SubmitEvent) => {
    const form = e.target as HTMLFormElement;
    const button = e.submitter as HTMLButtonElement | null;
    const values = valuesOf(form, button);
    const name = values['_form'] ?? '';
    const pageForm = current.page.forms?.[name];
    const method = button?.getAttribute('formmethod') ?? form.method;
    if (!pageForm || method !== 'post' || new URL(form.action).pathname !== location.pathname || e.defaultPrevented) return;
    e.preventDefault();
    form.setAttribute('aria-busy', 'true');
    if (button) button.disabled = true;
    const outcome = await submitForm(current, pageForm, name, values);
    form.removeAttribute('aria-busy');
    if (button) button.disabled = false;
    if ('rejected' in outcome) {
      flushSync(() => setRejected(outcome.rejected)); // the fields still hold what was typed
      if (!outcome.rejected.fields.length) void refresh(current).catch(() => undefined); // it may have changed meanwhile
      (form.querySelector<HTMLElement>('[aria-invalid=true]') ?? form.querySelector<HTMLElement>('.alert'))?.focus();
    } else if ('go' in outcome) {
      leave(current, outcome);
    } else {
      flushSync(() => setRejected(undefined)); // first: a reset goes back to the default, which was the rejected text
      form.reset();
      form.dispatchEvent(new CustomEvent('saved', { bubbles: true }));
    }
  });
  useEffect(() => {
    const listener = (e: SubmitEvent) => void submit(e);
    document.addEventListener('submit', listener);
    document.documentElement.dataset['app'] = 'ready'; // from here on forms and links are the app's
    return () => document.removeEventListener('submit', listener);
  }, []);
}

function leave(current: Shown, { go, reload }: { go: string; reload: boolean }) {
  const url = new URL(go, location.href);
  const samePage = url.pathname + url.search === location.pathname + location.search;
  if (reload && samePage) return location.reload();
  if (!('navigation' in window)) return location.assign(go);
  if (reload) return void navigation.navigate(go, { info: AS_DOCUMENT });
  if (!samePage) return void navigation.navigate(go);
  void refresh(current).then(() => { location.hash = url.hash; }, () => location.reload());
}

const refresh = ({ page, params, search }: Shown) =>
  apollo.query({ query: page.query, variables: page.variables(params, search) as Record<string, unknown>, fetchPolicy: 'network-only' });
