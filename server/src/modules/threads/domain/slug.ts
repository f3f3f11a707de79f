const MAX = 80;

/** The readable part of an address: lower case, letters and digits of any script, dashes between. */
export function slugOf(title: string): string {
  const words = title.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().split(/[^\p{L}\p{N}]+/u).filter((w) => w !== '');
  let slug = '';
  for (const word of words) {
    const longer = slug === '' ? word : `${slug}-${word}`;
    if (longer.length > MAX) break;
    slug = longer;
  }
  return slug.normalize('NFC') || [...(words[0] ?? 'thread')].slice(0, MAX).join('');
}
