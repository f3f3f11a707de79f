import { useEffect, useRef, useState } from 'react';
import { useHydrated } from './hydrated.ts';
import { useUiText } from './text.tsx';

interface KeysProps {
  /** Key and what it does, for the help. */
  keys: readonly { key: string; does: string }[];
}

const STORED = 'keys';
const isOn = () => localStorage.getItem(STORED) !== 'off';
const isTyping = (el: Element | null) => el !== null && el.matches('input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]');
const isShown = (el: HTMLElement) => el.getClientRects().length > 0;

/** Elements with `data-key` are pressed (fields: focused) by that key, the first that is shown. `?` tells which there are; they can be switched off. */
export function Keys({ keys }: KeysProps) {
  const t = useUiText();
  const hydrated = useHydrated();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const onKey = (e: KeyboardEvent) => {
      if (e.ctrlKey || e.metaKey || e.altKey || isTyping(document.activeElement) || document.querySelector('dialog[open]')) return;
      if (e.key === '?') return dialog.current?.showModal();
      if (!isOn()) return;
      const target = [...document.querySelectorAll<HTMLElement>(`[data-key="${CSS.escape(e.key.toLowerCase())}"]`)].find(isShown);
      if (!target) return;
      e.preventDefault();
      if (isTyping(target)) target.focus();
      else target.click();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  if (!hydrated) return null;
  return (
    <>
      <button type="button" className="keys-help" onClick={() => dialog.current?.showModal()}>{t('ui.keys')} <kbd>?</kbd></button>
      <dialog ref={dialog} aria-label={t('ui.keys')} className="keys">
        <h2>{t('ui.keys')}</h2>
        <dl>{keys.map(({ key, does }) => <div key={key}><dt><kbd>{key}</kbd></dt><dd>{does}</dd></div>)}</dl>
        <Switch />
        <form method="dialog"><button>{t('ui.close')}</button></form>
      </dialog>
    </>
  );
}

/** Single keys get in the way of those who speak to their computer. */
function Switch() {
  const t = useUiText();
  const [on, set] = useState(isOn);
  const change = (next: boolean) => {
    localStorage.setItem(STORED, next ? 'on' : 'off');
    set(next);
  };
  return <label className="check"><input type="checkbox" checked={on} onChange={(e) => change(e.target.checked)} /> {t('ui.keysOn')}</label>;
}
