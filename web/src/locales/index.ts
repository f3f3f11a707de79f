import type en from './en/index.ts';

export type MessageId = keyof typeof en;
export type Catalog = Record<MessageId, string>;

/** Loaded one at a time: a visitor gets one language. */
export const catalogs: Record<string, () => Promise<{ default: Catalog }>> = {
  en: () => import('./en/index.ts'),
  nl: () => import('./nl/index.ts'),
};
export const locales = Object.keys(catalogs);
export const defaultLocale = 'en';
