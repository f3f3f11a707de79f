import type { Block } from './blocks.ts';

export interface Table {
  /** The blocks of each cell. */
  readonly rows: Block[][][];
  /** How the cells are aligned, in order; those of the first row count. */
  readonly aligns: string[];
  /** Tables within cells are used for layout and say nothing as a table. */
  nested: boolean;
}

/** A table where its cells are single lines, and the cells one after another where it was only layout. */
export function tableBlocks(table: Table): Block[] {
  const rows = table.rows.filter((row) => row.length > 0);
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const simple = rows.every((row) => row.every((blocks) => blocks.length < 2 && blocks.every(isLine)));
  if (table.nested || !simple || columns < 2 || rows.length < 2) return rows.flat(2);
  const [head = [], ...body] = rows;
  const rule = Array.from({ length: columns }, (_, i) => RULES[table.aligns[i] ?? ''] ?? '---');
  return [{ kind: 'other', text: [line(head, columns), `| ${rule.join(' | ')} |`, ...body.map((row) => line(row, columns))].join('\n') }];
}

const RULES: Readonly<Record<string, string>> = { left: ':--', right: '--:', center: ':-:' };

function isLine(block: Block): boolean {
  return block.kind === 'text' && !/\n(?!$)/.test(block.text);
}

function line(row: readonly (readonly Block[])[], columns: number): string {
  const cells = Array.from({ length: columns }, (_, i) => (row[i]?.[0]?.text ?? '').replaceAll('|', '\\|'));
  return `| ${cells.join(' | ')} |`;
}
