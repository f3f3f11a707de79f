import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import type { PageContext } from '../page-context.ts';
import type { KeptPages } from './kept-pages.ts';

/** What keeping needs of the program around it. */
export interface Keeping {
  pages: KeptPages;
  /** A guest of that language without a request. `lists` gets the names of the lists that are read. */
  anyGuest(locale: string, lists: Set<string>): PageContext;
  isAnybodys(headers: IncomingHttpHeaders): boolean;
  /** Seconds that CDNs may keep a page. */
  sharedSeconds(): number;
  /** After each answer that went out from memory. */
  answered?: ((request: IncomingMessage, status: number) => void) | undefined;
}
