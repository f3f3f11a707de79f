// The app chunk: takes over the page that the server made, then navigates, mutates and listens through Apollo.
import { ApolloProvider } from '@apollo/client/react';
import { StrictMode } from 'react';
import { flushSync } from 'react-dom';
import { hydrateRoot } from 'react-dom/client';
import { App } from './lib/app.tsx';
import { apollo } from './lib/apollo.ts';
import { services } from './lib/apollo-services.ts';
import type { Boot } from './lib/boot.ts';
import { editorServices } from './lib/editor-services.ts';
import { translator } from './lib/i18n.tsx';
import { matcher } from './lib/match.ts';
import { ServicesProvider } from './lib/services.ts';
import { staffTexts } from './lib/staff-texts.ts';
import { catalogs, defaultLocale } from './locales/index.ts';
import { routes } from './routes/index.ts';
import { EditorProvider } from './ui/editor-services.ts';

const match = matcher(routes);

async function start() {
  const first = match(location.pathname, location.search);
  const json = document.getElementById('boot')?.textContent;
  if (!first || !json) return; // a problem page: native
  const { data, rejected, locale } = JSON.parse(json) as Boot;
  const [{ default: page }, { default: messages }] = await Promise.all([first.route.load(), (catalogs[locale] ?? catalogs[defaultLocale]!)()]);
  const t = translator(locale in catalogs ? locale : defaultLocale, messages);
  await staffTexts(first.route, t);
  const query = { query: page.query, variables: page.variables(first.params, first.search) as Record<string, unknown> };
  if (data) apollo.writeQuery({ ...query, data });
  else if (!(await apollo.query(query).catch(() => undefined))?.data) return; // offline: native
  keepTyped(() => hydrateRoot(
    document.getElementById('app')!,
    <StrictMode>
      <ApolloProvider client={apollo}>
        <ServicesProvider value={services}>
          <EditorProvider value={editorServices}>
            <App first={{ ...first, page }} match={match} rejected={rejected} t={t} />
          </EditorProvider>
        </ServicesProvider>
      </ApolloProvider>
    </StrictMode>,
    { onRecoverableError: (e) => console.error('hydration', e) },
  ));
}

/**
 * React leaves an edited field alone, except a textarea that the server filled (defaultValue): hydration resets that one. And where the
 * page has changed since it was made, React makes all of it anew.
 */
function keepTyped(hydrate: () => void) {
  const fields = () => [...document.querySelectorAll<HTMLTextAreaElement | HTMLInputElement>('#app textarea, #app input:not([type=hidden], [type=checkbox], [type=radio])')];
  const nameOf = (el: HTMLTextAreaElement | HTMLInputElement) => `${el.form?.id ?? ''} ${el.id} ${el.name}`;
  const typed = fields().filter((el) => el.value !== el.defaultValue).map((el) => ({ el, name: nameOf(el), value: el.value, start: el.selectionStart, end: el.selectionEnd, focused: el === document.activeElement }));
  flushSync(hydrate); // at once, so that nothing is typed in between
  for (const { el: before, name, value, start, end, focused } of typed) {
    const el = before.isConnected ? before : fields().find((f) => nameOf(f) === name);
    if (!el || el.value === value) continue;
    el.value = value;
    if (focused) el.focus();
    if (start !== null) el.setSelectionRange(start, end);
  }
}

await start();
