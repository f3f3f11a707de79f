/** Changes to a textarea as its user would make them: undo keeps working where the browser lets it. */
export function replaceSelection(field: HTMLTextAreaElement, text: string, select: [number, number]) {
  const start = field.selectionStart;
  field.focus();
  if (!document.execCommand?.('insertText', false, text)) {
    field.setRangeText(text);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }
  field.setSelectionRange(start + select[0], start + select[1]);
}

const selected = (field: HTMLTextAreaElement) => field.value.slice(field.selectionStart, field.selectionEnd);

export function wrap(field: HTMLTextAreaElement, before: string, after = before, sample = '') {
  const text = selected(field) || sample;
  replaceSelection(field, before + text + after, [before.length, before.length + text.length]);
}

/** `mark` before each selected line; the block stands apart from the text before it. */
export function prefixLines(field: HTMLTextAreaElement, mark: (n: number) => string, sample = '') {
  const lines = (selected(field) || sample).split('\n').map((line, i) => mark(i + 1) + line).join('\n');
  const gap = breakBefore(field);
  replaceSelection(field, gap + lines, [gap.length, gap.length + lines.length]);
}

export function codeBlock(field: HTMLTextAreaElement, sample: string) {
  const text = selected(field) || sample;
  if (!text.includes('\n') && selected(field)) return wrap(field, '`');
  const gap = breakBefore(field);
  replaceSelection(field, `${gap}\`\`\`\n${text}\n\`\`\`\n`, [gap.length + 4, gap.length + 4 + text.length]);
}

function breakBefore(field: HTMLTextAreaElement): string {
  const before = field.value.slice(0, field.selectionStart);
  return before === '' || before.endsWith('\n\n') ? '' : before.endsWith('\n') ? '\n' : '\n\n';
}

export function insertAtCursor(field: HTMLTextAreaElement, text: string) {
  field.setSelectionRange(field.selectionEnd, field.selectionEnd);
  replaceSelection(field, text, [text.length, text.length]);
}
