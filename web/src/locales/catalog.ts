import type en from './en/index.ts';
import type enStaff from './en/staff.ts';

/** English is the list of all messages; every other language must have the same. */
export type Catalog = Record<keyof typeof en, string>;
export type StaffCatalog = Record<keyof typeof enStaff, string>;
export type MessageId = keyof Catalog | keyof StaffCatalog;
