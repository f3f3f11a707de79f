import { useUiText } from './text.tsx';

/** Pages by number. `href(n)` is the address of page n. */
export function Pager({ page, pageCount, href }: { page: number; pageCount: number; href(page: number): string }) {
  const t = useUiText();
  if (pageCount < 2) return null;
  const near = [...new Set([1, page - 1, page, page + 1, pageCount])].filter((n) => n >= 1 && n <= pageCount);
  return (
    <nav className="pager" aria-label={t('ui.pages')}>
      {page > 1 && <a href={href(page - 1)} rel="prev">{t('ui.previous')}</a>}
      {near.map((n) => n === page
        ? <span key={n} aria-current="page">{n}</span>
        : <a key={n} href={href(n)} aria-label={t('ui.pageN', { n })}>{n}</a>)}
      {page < pageCount && <a href={href(page + 1)} rel="next">{t('ui.next')}</a>}
    </nav>
  );
}

/** Lists by cursor know only forward; back is the browser's. */
export function MorePager({ first, more }: { first: string | undefined; more: string | undefined }) {
  const t = useUiText();
  if (!first && !more) return null;
  return (
    <nav className="pager" aria-label={t('ui.pages')}>
      {first && <a href={first}>{t('ui.toFirst')}</a>}
      {more && <a href={more} rel="next">{t('ui.more')}</a>}
    </nav>
  );
}
