/** One amount of one currency, without decimals where there are none. */
export function money(locale: string, value: number, currency: string): string {
  return new Intl.NumberFormat(locale, { style: 'currency', currency, trailingZeroDisplay: 'stripIfInteger' }).format(value);
}

/** Amounts of several currencies side by side: they are never added. */
export function Sums({ values, locale }: { values: readonly { currency: string; value: number }[]; locale: string }) {
  return values.map(({ currency, value }) => <span key={currency} className="sum">{money(locale, value, currency)}</span>);
}
