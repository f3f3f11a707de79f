import type { Catalog, StaffCatalog } from './catalog.ts';

export type { Catalog, MessageId } from './catalog.ts';

/** Loaded one at a time: a visitor gets one language. */
export const catalogs: Record<string, () => Promise<{ default: Catalog }>> = {
  en: () => import('./en/index.ts'),
  nl: () => import('./nl/index.ts'),
};
/** The texts of staff pages, which most visitors never see. */
export const staffCatalogs: Record<string, () => Promise<{ default: StaffCatalog }>> = {
  en: () => import('./en/staff.ts'),
  nl: () => import('./nl/staff.ts'),
};
export const locales = Object.keys(catalogs);
export const defaultLocale = 'en';
