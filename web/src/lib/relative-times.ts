const units = [['year', 31_536_000], ['month', 2_592_000], ['week', 604_800], ['day', 86_400], ['hour', 3_600], ['minute', 60]] as const;

/** "12 March 2026" → "3 days ago", in the language of the page; the date stays readable as its title. */
export function relativeTimes(root: ParentNode = document, now = Date.now()) {
  const format = new Intl.RelativeTimeFormat(document.documentElement.lang || 'en', { numeric: 'auto' });
  for (const el of root.querySelectorAll<HTMLTimeElement>('time[data-relative]')) {
    const seconds = (Date.parse(el.dateTime) - now) / 1000;
    const [unit, size] = units.find(([, s]) => Math.abs(seconds) >= s) ?? ['second', 1];
    if (!el.title) el.title = el.textContent ?? '';
    const text = format.format(Math.round(seconds / size), unit);
    if (el.textContent !== text) el.textContent = text;
  }
}
