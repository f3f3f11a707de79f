import { useEffect } from 'react';
import { useT } from '../../lib/i18n.tsx';
import { paths } from '../../lib/paths.ts';

interface MarkLinkProps { what: 'post' | 'thread' | 'person'; id: string; className?: string }

/** To the form that marks it. */
export function MarkLink({ what, id, className }: MarkLinkProps) {
  const t = useT();
  return <a href={paths.markOpportunity(what, id)} className={className} data-mark={what} aria-keyshortcuts="Alt+Shift+O">{t('sale.mark')} <kbd>{'Alt\u00A0⇧\u00A0O'}</kbd></a>;
}

/** Alt, Shift and O: the post that has the focus, else the whole page's subject. */
export function MarkKey() {
  useEffect(() => {
    const onKey = (e: KeyboardEvent) => {
      if (e.code !== 'KeyO' || !e.altKey || !e.shiftKey || e.ctrlKey || e.metaKey) return;
      const post = document.activeElement?.closest('article.post');
      const link = post?.querySelector<HTMLElement>('a[data-mark=post]') ?? document.querySelector<HTMLElement>('a[data-mark=thread], a[data-mark=person]');
      if (!link) return;
      e.preventDefault();
      link.click();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  return null;
}
