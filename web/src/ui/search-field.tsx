import { useUiText } from './text.tsx';

export function SearchField({ action, value, placeholder, id = 'q' }: { action: string; value?: string | undefined; placeholder?: string | undefined; id?: string }) {
  const t = useUiText();
  return (
    <form role="search" action={action} className="search">
      <label htmlFor={id} className="hidden">{t('ui.search')}</label>
      <input type="search" id={id} name="q" defaultValue={value} placeholder={placeholder ?? t('ui.search')} maxLength={200} enterKeyHint="search" dir="auto" />
    </form>
  );
}
