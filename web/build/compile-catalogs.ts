import { compileMessage } from '@lingui/message-utils/compileMessage';
import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/** Turns the ICU texts of `src/locales` into Lingui's compiled form, so that no parser of messages is shipped. */
export const compileCatalogs = (): Plugin => ({
  name: 'compile-catalogs',
  enforce: 'pre',
  load(id) {
    if (!/\/locales\/[a-z-]+\/[^/]+\.json$/.test(id)) return;
    const texts = JSON.parse(readFileSync(id, 'utf8')) as Record<string, string>;
    return JSON.stringify(Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, compileMessage(text)])));
  },
});
