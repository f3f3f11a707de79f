import { LIMITS } from '@helpcommons/shared';
import type { ReactNode } from 'react';
import { RejectedProvider, type Rejected } from '../ui/form-state.ts';
import { Shell } from '../ui/shell.tsx';
import { type UiText, UiTextProvider } from '../ui/text.tsx';
import { locales, type MessageId } from '../locales/index.ts';
import { I18nProvider, type Translate } from './i18n.tsx';
import type { AnyPage, PageData, Place } from './route.ts';

const uiTexts = new WeakMap<Translate, UiText>();
function uiText(t: Translate): UiText {
  let text = uiTexts.get(t);
  if (!text) {
    // Most refusals are of staff pages, which load their texts.
    const refusal = (code: string) => t.maybe(`error.${code}`) ?? t.maybe(`refusal.${code}`);
    text = Object.assign((id: `ui.${string}`, values?: Record<string, string | number>) => t(id as MessageId, values), {
      locale: t.locale,
      explain: (code: string, message: string) => refusal(code) ?? message,
      explainField: (code: string, message: string) => (t.locale === 'en' && message ? message : refusal(code) ?? message),
    });
    uiTexts.set(t, text);
  }
  return text;
}

export function Providers({ t, rejected, children }: { t: Translate; rejected: Rejected | undefined; children: ReactNode }) {
  return (
    <I18nProvider value={t}>
      <UiTextProvider value={uiText(t)}>
        <RejectedProvider value={rejected}>{children}</RejectedProvider>
      </UiTextProvider>
    </I18nProvider>
  );
}

const LONGEST_WAY_BACK = 2_000;

/** The tree inside #app: the same on both sides. */
export function PageTree({ page, place, data, t, rejected }: { page: AnyPage; place: Place; data: PageData; t: Translate; rejected: Rejected | undefined }) {
  const full = place.search.size ? `${place.pathname}?${place.search}` : place.pathname;
  const path = full.length <= LONGEST_WAY_BACK ? full : place.pathname;
  return (
    <Providers t={t} rejected={rejected}>
      <Shell data={data} path={path} query={place.pathname === '/search' ? place.search.get('q')?.slice(0, LIMITS.query.max) : undefined} locales={locales}>
        <page.Page key={place.pathname} data={data} {...place} />
      </Shell>
    </Providers>
  );
}
