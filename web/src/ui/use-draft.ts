import { type RefObject, useEffect, useState } from 'react';
import { useEditorServices } from './editor-services.ts';

const pause = 2000;

/** Saves the form around a field on the server after 2 s of pause, and when the page is left or hidden. */
export function useDraft(field: RefObject<HTMLTextAreaElement | null>, key: string | undefined): 'saved' | 'failed' | 'restored' | undefined {
  const services = useEditorServices();
  const [state, setState] = useState<'saved' | 'failed' | 'restored'>();
  useEffect(() => {
    const form = field.current?.closest('form');
    if (!form || !key || !services) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const save = () => {
      clearTimeout(timer);
      timer = undefined;
      services.saveDraft(key, fieldsOf(form)).then(() => setState('saved'), () => setState('failed'));
    };
    const typed = () => {
      clearTimeout(timer);
      timer = setTimeout(save, pause);
    };
    const leaving = () => { if (timer && document.visibilityState === 'hidden') save(); };
    const sent = () => { clearTimeout(timer); timer = undefined; setState(undefined); };
    const restore = () => void services.loadDraft(key).then((draft) => {
      if (!draft || !field.current || field.current.value !== '') return;
      field.current.value = draft.body;
      setState('restored');
    }, () => undefined);
    // Asked for when somebody begins to write: most readers of a page never do.
    if (field.current?.value === '') field.current.addEventListener('focus', restore, { once: true });
    if (document.activeElement === field.current && field.current?.value === '') restore();
    const writing = field.current;
    form.addEventListener('input', typed);
    form.addEventListener('submit', sent);
    document.addEventListener('visibilitychange', leaving);
    return () => {
      if (timer) save();
      writing?.removeEventListener('focus', restore);
      form.removeEventListener('input', typed);
      form.removeEventListener('submit', sent);
      document.removeEventListener('visibilitychange', leaving);
    };
  }, [field, key, services]);
  return state;
}

const fieldsOf = (form: HTMLFormElement): Record<string, string> =>
  Object.fromEntries([...new FormData(form)].filter((entry): entry is [string, string] => typeof entry[1] === 'string' && !entry[0].startsWith('_')));
