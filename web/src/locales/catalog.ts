import type en from './en/index.ts';

/** English is the list of all messages; every other language must have the same. */
export type MessageId = keyof typeof en;
export type Catalog = Record<MessageId, string>;
