const TYPES: ReadonlyMap<string, string> = new Map([
  ['txt', 'text/plain; charset=utf-8'],
  ['log', 'text/plain; charset=utf-8'],
  ['csv', 'text/csv; charset=utf-8'],
]);
/** What a browser may take for a page or an image, however the file is called. */
const MARKUP = /^\s*<(?:!doctype|!--|html|head|body|script|style|svg|iframe|img|object|embed|meta|link|\?xml|\?php|%)/i;
const UTF16 = [
  [0xff, 0xfe],
  [0xfe, 0xff],
];

/** Type of a text file by its content and extension; undefined when it is none, or is mark-up in disguise. */
export function textTypeOf(bytes: Uint8Array, extension: string): string | undefined {
  const type = TYPES.get(extension);
  if (type === undefined) return undefined;
  // Windows writes logs in UTF-16: text, though full of zeros. Offered as the bytes it is.
  if (UTF16.some(([a, b]) => bytes[0] === a && bytes[1] === b)) return type.replace('utf-8', 'utf-16');
  if (hasControls(bytes)) return undefined;
  return MARKUP.test(new TextDecoder().decode(bytes.subarray(0, 1_024))) ? undefined : type;
}

/** Tab, line feed, form feed, carriage return and escape (coloured logs) are text; other controls are not. */
function hasControls(bytes: Uint8Array): boolean {
  return bytes.some((byte) => byte < 0x20 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13 && byte !== 27);
}
