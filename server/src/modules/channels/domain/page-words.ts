const LONGEST = 300;

/** The words of a page's title and address: what a visitor there may need help with. Numbers and codes say nothing. */
export function wordsOfPage({ url, title }: { url: string; title: string }): string {
  const path = URL.canParse(url) ? new URL(url).pathname.replace(/\.\w+$/, '') : '';
  const ofPath = decode(path).split(/[^\p{L}]+/u).filter((word) => word.length > 2 && word.length < 30);
  return [...new Set([title.trim(), ...ofPath])].filter(Boolean).join(' ').slice(0, LONGEST).toWellFormed();
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return '';
  }
}
