import { existsSync } from 'node:fs';
import path from 'node:path';
import { type SourceLine, sourceLines } from '../source-lines.ts';

export type Attributes = Readonly<Record<string, string>>;

export interface DumpRow {
  file: string;
  row: number;
  /** undefined: what is wrong is in `problem`. */
  attributes?: Attributes;
  problem?: string;
}

/** A dump writes one row a line, and in newer dumps two rows that no community has. */
const ROW = /^\s*<row((?:\s+[\w-]+="[^"<]*")*)\s*\/>\s*$/;
const AROUND = /^\s*(?:<\?xml[^>]*\?>|<\/?[a-z]+\s*\/?>|)\s*$/;
export const PLANTED: ReadonlySet<string> = new Set(['1000000001', '1000000010']);

/** The rows of one table of the dump; nothing when the dump lacks it. */
export async function* dumpRows(folder: string, table: string): AsyncGenerator<DumpRow[]> {
  const file = path.join(folder, `${table}.xml`);
  if (!existsSync(file)) return;
  for await (const lines of sourceLines(file)) yield lines.filter((l) => l.text === undefined || !AROUND.test(l.text)).map((line) => rowOf(`${table}.xml`, line));
}

function rowOf(file: string, { number, text }: SourceLine): DumpRow {
  const row = { file, row: number };
  if (text === undefined) return { ...row, problem: 'its bytes are not UTF-8' };
  const match = ROW.exec(text);
  if (!match) return { ...row, problem: 'it is not a row of a dump' };
  const attributes: Record<string, string> = {};
  for (const [, name, value] of match[1]!.matchAll(/([\w-]+)="([^"]*)"/g)) attributes[name!] = unescape(value!);
  if (attributes.Id !== undefined && PLANTED.has(attributes.Id)) return { ...row, problem: 'the row was planted by whoever publishes the dump' };
  return { ...row, attributes };
}

const ENTITIES: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function unescape(value: string): string {
  if (!value.includes('&')) return value;
  return value.replace(/&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|(\w+));/g, (all, hex?: string, decimal?: string, name?: string) => {
    if (name) return ENTITIES[name] ?? all;
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}

/** `2018-03-12T17:00:45.567` is UTC. undefined for what is no time. */
export function dumpTime(value: string | undefined): Date | undefined {
  if (!value) return undefined;
  const date = new Date(`${value}Z`);
  return Number.isNaN(date.getTime()) ? undefined : date;
}
