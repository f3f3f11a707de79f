const LONGEST_SLUG = 80;

/** The readable part of an address: lower case, letters and digits of any script, hyphens between; never empty. */
export function slugOf(text: string, fallback = '-'): string {
  const words = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  let slug = '';
  for (const word of words) {
    const longer = slug === '' ? word : `${slug}-${word}`;
    if (longer.length > LONGEST_SLUG) break;
    slug = longer;
  }
  return slug.normalize('NFC') || [...(words[0] ?? fallback)].slice(0, LONGEST_SLUG).join('');
}

/** Where a member's page is, relative to the community. */
export const profilePath = (id: string, name: string): string => `/users/${id}/${encodeURIComponent(slugOf(name))}`;
