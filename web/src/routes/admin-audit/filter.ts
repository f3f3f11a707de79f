import { paths } from '../../lib/paths.ts';

const DAY = 86_400_000;
const time = (day: string | null, add: number) => {
  const at = Date.parse(day ?? '');
  return Number.isNaN(at) ? null : new Date(at + add).toISOString();
};

/** The address names days; the last one counts. */
export function filterOf(search: URLSearchParams) {
  const one = (name: string) => search.get(name) || null;
  return { actor: one('actor'), action: one('action'), subject: one('subject'), text: one('text'), from: time(search.get('from'), 0), until: time(search.get('until'), DAY) };
}

/** Where the thing itself is to be seen. */
export function addressOf(type: string, id: string): string | undefined {
  if (type === 'post') return paths.post(id);
  if (type === 'thread') return `/questions/${id}`;
  if (type === 'article') return `/articles/${id}`;
  if (type === 'account') return paths.person(id);
  if (type === 'opportunity') return `${paths.opportunities}/${id}`;
  return undefined;
}
