import { promisify } from 'node:util';
import { brotliCompress, constants, gunzipSync, gzipSync } from 'node:zlib';
import { guestHeaders } from '../page-headers.ts';

/** A page as every guest gets it who asks for its address in its language. Made without the request, so there is nothing of anybody in it. */
export interface KeptPage {
  etag: string;
  /** What has to stay as it is for the page to stay right: ids of the things on it, names of lists it is cut from. */
  keys: readonly string[];
  gzip: Buffer;
  /** Made when the page is asked for again: it takes longer and is smaller. */
  brotli?: Buffer;
  headers: Record<string, string>;
  /** Lists of names and values, as `writeHead` takes them fastest. */
  raw: { gzip: string[]; brotli?: string[]; unchanged: string[] };
}

/** Half the work of the usual 6 for a twelfth more bytes. */
export const GZIP_LEVEL = 3;

export function keptPage(html: string, etag: string, keys: ReadonlySet<string>, sharedSeconds: number): KeptPage {
  const gzip = gzipSync(html, { level: GZIP_LEVEL });
  const headers = { ...guestHeaders(sharedSeconds), etag, ...(keys.size > 0 && { 'surrogate-key': surrogateKeys(keys) }) };
  return { etag, keys: [...keys], gzip, headers, raw: { gzip: rawHeaders(headers, 'gzip', gzip), unchanged: Object.entries(headers).flat() } };
}

/** Bytes for a reader that takes no compression. */
export const plainOf = (page: KeptPage): Buffer => gunzipSync(page.gzip);

const compress = promisify(brotliCompress);
const compressing = new WeakSet<KeptPage>();

/** Once a page, beside the requests. */
export async function addBrotli(page: KeptPage): Promise<boolean> {
  if (page.brotli || compressing.has(page)) return false;
  compressing.add(page);
  const html = plainOf(page);
  const brotli = await compress(html, { params: { [constants.BROTLI_PARAM_QUALITY]: 6, [constants.BROTLI_PARAM_SIZE_HINT]: html.length } });
  page.raw.brotli = rawHeaders(page.headers, 'br', brotli);
  page.brotli = brotli;
  return true;
}

const rawHeaders = (headers: Record<string, string>, encoding: string, body: Buffer): string[] =>
  Object.entries({ ...headers, 'content-type': 'text/html; charset=utf-8', 'content-encoding': encoding, 'content-length': String(body.length) }).flat();

/** For a CDN to purge by: lists, threads, articles and spaces. Posts and people are left out, they change with their thread and would make the header long. */
const surrogateKeys = (keys: ReadonlySet<string>) => [...keys].filter((key) => !/^[pug][0-9a-z]{14}$/.test(key)).join(' ');
