import { Suggestions } from './suggestions.tsx';
import { useUiText } from './text.tsx';

export function SearchField({ action, value, label, id = 'q' }: { action: string; value?: string | undefined; label?: string | undefined; id?: string }) {
  const t = useUiText();
  const name = label ?? t('ui.search');
  return (
    <form role="search" action={action} className="search suggests" aria-label={name}>
      <label htmlFor={id} className="hidden">{name}</label>
      <input type="search" id={id} name="q" defaultValue={value} placeholder={name} maxLength={200} enterKeyHint="search" dir="auto" />
      <Suggestions />
    </form>
  );
}
