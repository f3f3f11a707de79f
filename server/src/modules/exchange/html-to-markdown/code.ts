const LANGUAGE = /(?:^|\s)(?:lang(?:uage)?-|brush:\s*)([\w+#.-]+)/i;

/** The language that a class names, as highlighters write it. */
export function languageOf(className: string | undefined): string {
  const name = LANGUAGE.exec(className ?? '')?.[1]?.toLowerCase() ?? '';
  return name === 'none' || name === 'default' ? '' : name;
}

/** A fenced block; the fence is longer than any in the code. */
export function codeBlock(code: string, language: string): string {
  const fence = '`'.repeat(Math.max(3, longestRun(code) + 1));
  return `${fence}${language}\n${code.replace(/^\n/, '').replace(/\s+$/, '')}\n${fence}`;
}

/** A code span; empty when there is nothing to show. */
export function codeSpan(code: string): string {
  const text = code.replace(/[\r\n]+/g, ' ');
  if (text.trim() === '') return '';
  const fence = '`'.repeat(longestRun(text) + 1);
  const padded = /^`|`$|^ .* $/.test(text) ? ` ${text} ` : text;
  return fence + padded + fence;
}

function longestRun(text: string): number {
  let longest = 0;
  if (text.includes('`')) for (const run of text.match(/`+/g) ?? []) longest = Math.max(longest, run.length);
  return longest;
}
