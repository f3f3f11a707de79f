const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };
const decode = (text: string) => text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w{2,6}));/gi, (whole, dec?: string, hex?: string, name?: string) => {
  if (name) return entities[name.toLowerCase()] ?? whole;
  const code = dec ? Number(dec) : parseInt(hex!, 16);
  return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
});

/** The text of HTML that the server has sanitised: blocks on lines of their own. */
export const plainText = (html: string): string =>
  decode(html.replace(/<\/(?:p|li|pre|blockquote|h[1-6]|tr|div)>|<br ?\/?>/gi, '\n').replace(/<[^>]*>/g, '')).replace(/[ \t]*\n\s*/g, '\n').trim();

export const imagesOf = (html: string): string[] => [...html.matchAll(/<img [^>]*?\bsrc="([^"]+)"/gi)].map((m) => decode(m[1]!));
