import { useUiText } from './text.tsx';

const formats = new Map<string, Intl.DateTimeFormat>();
function format(locale: string): Intl.DateTimeFormat {
  let f = formats.get(locale);
  if (!f) formats.set(locale, (f = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' })));
  return f;
}

/**
 * The server writes the date, which is true in every cached copy; the guest script turns it into "3 days ago".
 * suppressHydrationWarning: that text may be there before React is.
 */
export function Time({ at, className }: { at: string; className?: string }) {
  const { locale } = useUiText();
  return <time dateTime={at} className={className} data-relative="" suppressHydrationWarning>{format(locale).format(new Date(at))}</time>;
}

/** A date that stays a date. */
export function PlainDate({ at }: { at: string }) {
  const { locale } = useUiText();
  return <time dateTime={at}>{format(locale).format(new Date(at))}</time>;
}
