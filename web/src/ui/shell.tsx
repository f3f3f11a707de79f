import type { ReactNode } from 'react';
import { Form } from './form.tsx';
import { Menu } from './menu.tsx';
import { SearchField } from './search-field.tsx';
import { useUiText } from './text.tsx';
import { Why } from './why.tsx';

export interface ShellData {
  community: { name: string };
  viewer?: {
    emailConfirmed: boolean;
    unreadCount: number;
    /** null: decides nothing. */
    reviewCount?: number | null;
    /** May only read. */
    silence?: { reason: string; until: string | null } | null;
    profile: { name: string; url: string };
    can: { administer: boolean; ask: boolean; manageKnowledge: boolean; markOpportunities: boolean; moderate: boolean; seeOpportunities: boolean; sell: boolean };
  } | null;
}

interface ShellProps { data: ShellData; path: string; query?: string | undefined; locales: readonly string[]; children: ReactNode }

/** What surrounds every page. */
export function Shell({ data, path, query, locales, children }: ShellProps) {
  const t = useUiText();
  return (
    <>
      <a className="skip" href="#main">{t('ui.skip')}</a>
      <header className="bar">
        <div>
          <a className="brand" href="/">{data.community.name}</a>
          <SearchField action="/search" value={query} id="bar-q" />
          <nav aria-label={t('ui.main')}>
            <a className="button primary" href="/ask">{t('ui.ask')}</a>
            {data.viewer ? <Account viewer={data.viewer} /> : <a href={signIn(path)}>{t('ui.signIn')}</a>}
          </nav>
        </div>
      </header>
      {data.viewer?.emailConfirmed === false && !path.startsWith('/confirm') && <p className="strip" role="status">{t('ui.confirmFirst')} <a href="/confirm">{t('ui.confirmHow')}</a></p>}
      {data.viewer?.silence && <p className="strip" role="status">{t('ui.silenced')}<Why {...data.viewer.silence} /> <a href="/reviews">{t('ui.reviews')}</a></p>}
      {children}
      <footer className="foot quiet">
        <div>
          <nav aria-label={t('ui.footer')}>
            <a href="/">{t('ui.home')}</a><a href="/tags">{t('ui.tags')}</a><a href="/articles">{t('ui.articles')}</a><a href="/feeds/latest.atom">{t('ui.feed')}</a>
          </nav>
          <Locales locales={locales} />
        </div>
      </footer>
    </>
  );
}

const signIn = (path: string) => (path === '/' || path.startsWith('/sign-') ? '/sign-in' : `/sign-in?next=${encodeURIComponent(path)}`);

function Account({ viewer }: { viewer: NonNullable<ShellData['viewer']> }) {
  const t = useUiText();
  const { can, profile, unreadCount, reviewCount } = viewer;
  return (
    <>
      {reviewCount != null && (
        <a className="bell queue-link" href="/moderation">
          {t('ui.queue')}
          {reviewCount > 0 && <span className="count">{reviewCount > 99 ? '99+' : reviewCount}<span className="hidden"> {t('ui.waiting')}</span></span>}
        </a>
      )}
      <a className="bell" href="/notifications">
        {t('ui.inbox')}
        {unreadCount > 0 && <span className="count">{unreadCount > 99 ? '99+' : unreadCount}<span className="hidden"> {t('ui.unread')}</span></span>}
      </a>
      <Menu label={<bdi className="me">{profile.name}</bdi>} className="account">
        <a href={profile.url}>{t('ui.profile')}</a>
        <a href="/reviews">{t('ui.reviews')}</a>
        <a href="/settings">{t('ui.settings')}</a>
        {can.manageKnowledge && <a href="/knowledge">{t('ui.knowledge')}</a>}
        {can.seeOpportunities && <a href="/opportunities">{t('ui.opportunities')}</a>}
        {can.administer && <a href="/admin">{t('ui.admin')}</a>}
        <Form name="signOut" action="/sign-out"><button>{t('ui.signOut')}</button></Form>
      </Menu>
    </>
  );
}

/** A language is named in itself. */
const names = new Map<string, string>();
const nameOf = (locale: string) => {
  let name = names.get(locale);
  if (!name) names.set(locale, (name = new Intl.DisplayNames(locale, { type: 'language' }).of(locale) ?? locale));
  return name;
};

function Locales({ locales }: { locales: readonly string[] }) {
  const t = useUiText();
  return (
    <Form name="locale" action="/locale" className="locales" label={t('ui.language')}>
      {locales.map((locale) => (
        <button key={locale} name="locale" value={locale} lang={locale} aria-current={locale === t.locale ? 'true' : undefined}>{nameOf(locale)}</button>
      ))}
    </Form>
  );
}
