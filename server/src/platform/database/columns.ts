import { Check, Column, type ColumnOptions, PrimaryColumn } from 'typeorm';

/** A public id: text that starts with a letter, compared byte by byte. */
export const Id = () => PrimaryColumn('text', { collation: 'C' });
export const IdColumn = (options: ColumnOptions = {}) => Column('text', { collation: 'C', ...options });
export const Time = (options: ColumnOptions = {}) => Column('timestamptz', { precision: 3, ...options });
export const CreatedAt = () => Time({ default: () => 'now()' });

/** The column holds one of these words; the database refuses any other. */
export const OneOf = (column: string, words: Record<string, string> | readonly string[]) =>
  Check(`chk_${column}`, `"${column}" IN (${Object.values(words).map((w) => `'${w}'`).join(', ')})`);
