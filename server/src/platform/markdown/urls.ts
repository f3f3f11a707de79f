const LINK = /^(?:https?:\/\/[^/]|mailto:[^/]|tel:[+\d]|\/(?![/\\])|#)/i;
const IMAGE = /^(?:https?:\/\/[^/]|\/files\/)/i;
/** Characters that browsers drop inside an address, so that "java\nscript:" would be one. */
// eslint-disable-next-line no-control-regex
const IGNORED = /[\u0000-\u0020\u007f\u00a0\u200b-\u200f\u2028\u2029\ufeff]/;

/** Whether a person's link may become one: the web, mail, telephone, or an address of this site. */
export function isAllowedLink(url: string): boolean {
  return LINK.test(url) && !IGNORED.test(url);
}

/** Whether an image may be loaded: the web, or a file of this site. */
export function isAllowedImage(url: string): boolean {
  return IMAGE.test(url) && !IGNORED.test(url) && !url.includes('/../');
}

/** "//host" and "www.host" are meant as addresses on the web. */
export function completeUrl(url: string): string {
  if (url.startsWith('//')) return `https:${url}`;
  return /^www\./i.test(url) ? `https://${url}` : url;
}
