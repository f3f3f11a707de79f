import { isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';

export interface SourceLine {
  /** From 1. */
  number: number;
  /** undefined: the bytes are not UTF-8. */
  text: string | undefined;
}

const NEWLINE = 0x0a;
const BOM = '\uFEFF';

/** The lines of a file, chunk by chunk; a name that ends in `.gz` is unpacked. Lines of broken bytes are handed on as such. */
export async function* sourceLines(file: string): AsyncGenerator<SourceLine[]> {
  const bytes = createReadStream(file, { highWaterMark: 1 << 20 });
  const unpacked = file.endsWith('.gz') ? bytes.pipe(createGunzip()) : bytes;
  bytes.on('error', (e) => unpacked.destroy(e)); // pipe hands no errors on
  let rest: Buffer = Buffer.alloc(0);
  let number = 0;
  for await (const chunk of unpacked as AsyncIterable<Buffer>) {
    const buffer = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
    const lines: SourceLine[] = [];
    let start = 0;
    for (let end = buffer.indexOf(NEWLINE); end !== -1; end = buffer.indexOf(NEWLINE, start)) {
      lines.push(lineOf(++number, buffer.subarray(start, end)));
      start = end + 1;
    }
    rest = buffer.subarray(start);
    if (lines.length > 0) yield lines;
  }
  if (rest.length > 0) yield [lineOf(++number, rest)];
}

function lineOf(number: number, bytes: Buffer): SourceLine {
  if (!isUtf8(bytes)) return { number, text: undefined };
  const text = bytes.toString('utf8').replace(/\r$/, '');
  return { number, text: number === 1 && text.startsWith(BOM) ? text.slice(1) : text };
}
