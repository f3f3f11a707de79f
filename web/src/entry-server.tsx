import { compileMessage } from '@lingui/message-utils/compileMessage';
import { renderToStaticMarkup, renderToString } from 'react-dom/server';
import { type Around, Document } from './document.tsx';
import { type Boot, bootJson } from './lib/boot.ts';
import { type Translate, translator } from './lib/i18n.tsx';
import { matcher, type Match } from './lib/match.ts';
import { PageTree } from './lib/providers.tsx';
import { ChooseLocaleDocument } from './lib/locale.gql.ts';
import { refusedBy, withoutSecrets } from './lib/refused.ts';
import type { AnyPage, PageData } from './lib/route.ts';
import { ShellOnlyDocument } from './lib/shell.gql.ts';
import { catalogs, defaultLocale, locales, staffCatalogs } from './locales/index.ts';
import { Problem, problemTitle } from './routes/problem.tsx';
import { routes } from './routes/index.ts';

export { bootJson, defaultLocale, locales, refusedBy, withoutSecrets };
export const shellQuery = ShellOnlyDocument;
export const chooseLocale = ChooseLocaleDocument;

const pages = new Map<string, AnyPage>();
const translators = new Map<string, Translate>();
const matchRoute = matcher(routes);

/** Once at start: every page and every catalog. */
export async function loadAll(): Promise<void> {
  await Promise.all([
    ...routes.map(async (r) => void pages.set(r.name, (await r.load()).default)),
    ...Object.keys(catalogs).map(async (locale) => void translators.set(locale, translator(locale, await allTexts(locale), compileMessage))),
  ]);
}

async function allTexts(locale: string) {
  const [everybodys, staffs] = await Promise.all([catalogs[locale]!(), staffCatalogs[locale]!()]);
  return { ...everybodys.default, ...staffs.default };
}

export interface Found extends Match { page: AnyPage }

export function match(pathname: string, search: string): Found | undefined {
  const found = matchRoute(pathname, search);
  return found && { ...found, page: pages.get(found.route.name)! };
}

const text = (locale: string) => translators.get(locale) ?? translators.get(defaultLocale)!;
const guestTexts = (t: Translate) => ({ copy: t('ui.copy'), copied: t('ui.copied'), enlarge: t('ui.enlarge'), suggest: [t('ui.suggestions'), t('ui.article'), t('ui.state.solved'), t('ui.state.answered'), t('ui.state.open')].join('|') });

/** `json` is what the browser app starts from: exactly what the markup was made of. */
export function renderPage(found: Found, boot: Boot, json: string, around: Around): string {
  const t = text(boot.locale);
  const data = boot.data as PageData;
  const { page, pathname, params, search } = found;
  const place = { pathname, params, search };
  // #app is rendered on its own so that React sees the same tree in the browser (useId depends on it).
  const app = renderToString(<PageTree page={page} place={place} data={data} t={t} rejected={boot.rejected} />);
  const head = page.head(data, t, { ...place, origin: around.origin });
  return html({ ...around, head, locale: t.locale, community: data.community.name, texts: guestTexts(t), app, boot: json });
}

export interface ProblemInput {
  status: number;
  locale: string;
  pathname: string;
  traceId?: string;
  unsent?: Record<string, string>;
  shell: PageData | undefined;
}

/** Any answer that is not the page asked for. It needs no app. */
export function renderProblem({ status, locale, pathname, traceId, unsent, shell }: ProblemInput, around: Around): string {
  const t = text(locale);
  const data: PageData = shell ?? { __typename: 'Query', community: { __typename: 'Community', name: 'Helpcommons', locales: [] }, viewer: null };
  const page = { Page: () => <Problem status={status} traceId={traceId} path={pathname} unsent={unsent} /> } as unknown as AnyPage;
  const app = renderToStaticMarkup(<PageTree page={page} place={{ pathname, params: {}, search: new URLSearchParams() }} data={data} t={t} rejected={undefined} />);
  return html({ ...around, head: { title: problemTitle(status, t), robots: 'noindex' }, locale: t.locale, community: data.community.name, texts: guestTexts(t), app });
}

const html = (props: Parameters<typeof Document>[0]) => `<!doctype html>${renderToStaticMarkup(<Document {...props} />)}`;
