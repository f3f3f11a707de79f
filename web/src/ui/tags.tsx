import { useUiText } from './text.tsx';

export function Tags({ tags }: { tags: readonly { name: string; url: string }[] }) {
  const t = useUiText();
  if (!tags.length) return null;
  return (
    <ul className="tags" aria-label={t('ui.tags')}>
      {tags.map((tag) => <li key={tag.name}><a href={tag.url} rel="tag">{tag.name}</a></li>)}
    </ul>
  );
}
