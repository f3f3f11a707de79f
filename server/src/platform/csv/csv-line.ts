/** Spreadsheets run what begins like this. */
const FORMULA = /^[=+\-@\t\r]/;

/** One line of RFC 4180. Numbers stay numbers; a text that a spreadsheet would run gets an apostrophe. */
export const csvLine = (cells: readonly (string | number | null)[]): string => `${cells.map(cell).join(',')}\r\n`;

function cell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
