/** The ids of all things in a page's data. */
export function idsIn(data: unknown, ids = new Set<string>()): Set<string> {
  if (Array.isArray(data)) for (const item of data) idsIn(item, ids);
  else if (typeof data === 'object' && data !== null) {
    for (const [name, value] of Object.entries(data)) {
      if (typeof value === 'object') idsIn(value, ids);
      else if (name === 'id' && typeof value === 'string') ids.add(value);
    }
  }
  return ids;
}
