import path from 'node:path';
import { dumpRows } from './dump.ts';

export interface Site {
  /** Short name, also the source of ids: `quantumcomputing`. */
  name: string;
  /** `quantumcomputing.stackexchange.com` */
  host: string;
}

/** The site a dump's folder is of: `name-2018-09`, `name` or `host.example.com`. */
export function siteOf(folder: string, host?: string): Site {
  const base = path.basename(path.resolve(folder)).toLowerCase().replace(/[-_]\d{4}(-\d{2})*$/, '');
  const known = host ?? (base.includes('.') ? base : `${base}.stackexchange.com`);
  return { host: known, name: known.replace(/\.stackexchange\.com$/, '') };
}

const OWN = /^\/(?:questions|q|a)\/\d+/;

/** Links to the dump's own questions lead to the same question here (its old address redirects); others stay. */
export function localLink(site: Site, url: string): string | undefined {
  if (url.startsWith('//')) return localLink(site, `https:${url}`);
  if (url.startsWith('/')) return OWN.test(url) ? url : `https://${site.host}${url}`;
  if (!URL.canParse(url)) return url;
  const { host, pathname, hash } = new URL(url);
  return host === site.host && OWN.test(pathname) ? `${pathname}${hash}` : url;
}

/** Sites with formulas write them with commands between dollars in more than a few posts. */
export async function usesMathJax(folder: string): Promise<boolean> {
  let posts = 0;
  let formulas = 0;
  for await (const rows of dumpRows(folder, 'Posts')) {
    for (const { attributes } of rows) {
      posts++;
      if (/\$[^$\n]{0,200}[\\^_][^$\n]{0,200}\$/.test(attributes?.Body ?? '')) formulas++;
    }
    if (posts > 2000) break;
  }
  return formulas > posts / 50;
}
