import type { ReactNode } from 'react';

/** One column to read, one to look around. */
export function Frame({ children, aside, label }: { children: ReactNode; aside?: ReactNode; label?: string }) {
  return (
    <div className={aside ? 'frame' : 'frame alone'}>
      <main id="main" tabIndex={-1}>{children}</main>
      {aside && <aside aria-label={label}>{aside}</aside>}
    </div>
  );
}

export function Crumbs({ crumbs, label }: { crumbs: readonly { href: string; text: string }[]; label: string }) {
  return (
    <nav className="crumbs quiet" aria-label={label}>
      {crumbs.map((c, i) => <span key={c.href}>{i > 0 && ' › '}<a href={c.href} dir="auto">{c.text}</a></span>)}
    </nav>
  );
}
