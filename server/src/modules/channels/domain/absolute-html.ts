/** Addresses in rendered HTML, made absolute: channels show it on other sites. The renderer writes attributes in one way only. */
export const absoluteHtml = (html: string, origin: string): string => html.replace(/(<(?:a|img)\b[^>]*?\s(?:href|src)=")\/(?!\/)/g, `$1${origin}/`);
