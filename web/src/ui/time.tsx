import { useUiText } from './text.tsx';

const formats = new Map<string, Intl.DateTimeFormat>();
function format(locale: string, dateStyle: 'medium' | 'long'): Intl.DateTimeFormat {
  const key = `${dateStyle} ${locale}`;
  let f = formats.get(key);
  if (!f) formats.set(key, (f = new Intl.DateTimeFormat(locale, { dateStyle, timeZone: 'UTC' })));
  return f;
}

/**
 * The server writes the date, which is true in every cached copy; the guest script turns it into "3 days ago", which is
 * about as wide, so that nothing moves.
 * suppressHydrationWarning: that text may be there before React is.
 */
export function Time({ at, className }: { at: string; className?: string }) {
  const { locale } = useUiText();
  return <time dateTime={at} className={className} data-relative="" suppressHydrationWarning>{format(locale, 'medium').format(new Date(at))}</time>;
}

/** A date that stays a date. */
export function PlainDate({ at }: { at: string }) {
  const { locale } = useUiText();
  return <time dateTime={at}>{format(locale, 'long').format(new Date(at))}</time>;
}
