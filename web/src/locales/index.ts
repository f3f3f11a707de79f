import type { Catalog } from './catalog.ts';

export type { Catalog, MessageId } from './catalog.ts';

/** Loaded one at a time: a visitor gets one language. */
export const catalogs: Record<string, () => Promise<{ default: Catalog }>> = {
  en: () => import('./en/index.ts'),
  nl: () => import('./nl/index.ts'),
};
export const locales = Object.keys(catalogs);
export const defaultLocale = 'en';
