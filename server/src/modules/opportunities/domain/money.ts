const CURRENCIES: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));
/** 15 digits, three of them behind the point. */
const MAX = 999_999_999_999;

export const isCurrency = (code: string): boolean => CURRENCIES.has(code);

const decimals = (currency: string) => new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;

/** What is wrong with so much of a currency that there is. */
export function amountProblem(value: number, currency: string): { code: string; message: string } | undefined {
  if (!Number.isFinite(value) || value < 0) return { code: 'INVALID', message: 'takes a number of at least 0' };
  if (value > MAX) return { code: 'TOO_LONG', message: `takes at most ${MAX}` };
  const digits = decimals(currency);
  if (Number(value.toFixed(digits)) !== value) return { code: 'INVALID', message: `${currency} has ${digits} decimals` };
  return undefined;
}
