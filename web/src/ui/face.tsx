/** The first letter of a name on a colour of its own. Decoration: the name stands beside it. */
export function Face({ name }: { name: string }) {
  let hash = 0;
  for (const c of name) hash = (hash * 31 + c.codePointAt(0)!) % 360;
  return <span className={`face hue-${Math.floor(hash / 30)}`} aria-hidden="true">{[...name][0]?.toUpperCase() ?? '?'}</span>;
}
