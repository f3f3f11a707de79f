const AUTOLINK = /^(?:https?:\/\/[^\s<>\\]+)$/i;
const MAIL = /^mailto:([a-zA-Z0-9.!#$%&'*+/=?^_{|}~-]+@[a-zA-Z0-9-]+(?:\.[a-zA-Z0-9-]+)+)$/;

/** `[text](href "title")`, or the address alone where it is its own text. */
export function linkMarkdown(content: string, rawText: string, href: string, title: string | undefined): string {
  const shown = rawText.trim();
  if (title === undefined && AUTOLINK.test(href) && shown === href) return `<${href}>`;
  if (title === undefined && MAIL.exec(href)?.[1] === shown) return `<${shown}>`;
  return `[${content}](${destination(href)}${titlePart(title)})`;
}

export function imageMarkdown(alt: string, src: string, title: string | undefined): string {
  return `![${alt}](${destination(src)}${titlePart(title)})`;
}

function destination(url: string): string {
  const clean = url.replace(/[\s\u0000-\u001f]+/g, '%20');
  if (/[<>\\]/.test(clean)) return clean.replace(/[<>\\()]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
  const escaped = clean.replace(/&(?=#?\w+;)/g, '&amp;');
  return /[()*_$`]/.test(escaped) || escaped === '' ? `<${escaped}>` : escaped;
}

function titlePart(title: string | undefined): string {
  if (title === undefined || title.trim() === '') return '';
  return ` "${title.replace(/\s+/g, ' ').replace(/[\\"&]/g, (char) => (char === '&' ? '&amp;' : `\\${char}`))}"`;
}
