import { describe, expect, test } from '@jest/globals';
import sharp, { type Sharp } from 'sharp';
import { acceptUpload } from './images.ts';

const blank = (width: number, height: number): Sharp =>
  sharp({ create: { width, height, channels: 3, background: { r: 200, g: 30, b: 30 } } });
const code = (bytes: Uint8Array, name: string, limits = {}): Promise<string> =>
  acceptUpload(bytes, name, limits).then(
    () => 'accepted',
    (error: { code: string }) => error.code,
  );
const text = (value: string): Buffer => Buffer.from(value);
const ZIP = Buffer.from('504b0506000000000000000000000000000000000000', 'hex');
const PDF = text('%PDF-1.7\n%âãÏÓ\n1 0 obj\n<<>>\nendobj\n%%EOF');

describe('images', () => {
  test.each(['png', 'jpeg', 'webp', 'gif', 'avif'] as const)('%s is made anew', async (format) => {
    const source = await blank(40, 20).toFormat(format).toBuffer();
    const upload = await acceptUpload(source, `shot.${format}`);
    expect(upload).toMatchObject({ kind: 'image', mime: 'image/webp', width: 40, height: 20, name: 'shot.webp' });
    expect((await sharp(upload.bytes).metadata()).format).toBe('webp');
  });

  test('loses its metadata and keeps the way it was held', async () => {
    const source = await blank(40, 20)
      .withMetadata({ orientation: 6 })
      .withExif({ IFD0: { Copyright: 'Somebody' }, IFD3: { GPSLatitude: '51/1 30/1 0/1' } })
      .jpeg()
      .toBuffer();
    const upload = await acceptUpload(source, 'photo.JPG');
    expect([upload.width, upload.height]).toEqual([20, 40]);
    const metadata = await sharp(upload.bytes).metadata();
    expect(metadata.exif).toBeUndefined();
    expect(metadata.orientation).toBeUndefined();
    expect(Buffer.from(upload.bytes).includes('Somebody')).toBe(false);
  });

  test('nothing appended to it survives', async () => {
    const source = Buffer.concat([await blank(4, 4).png().toBuffer(), text('<script>alert(1)</script>')]);
    const upload = await acceptUpload(source, 'a.png');
    expect(Buffer.from(upload.bytes).includes('script')).toBe(false);
  });

  test('an animation stays one', async () => {
    const frames = Buffer.concat([await blank(8, 8).raw().toBuffer(), await blank(8, 8).negate().raw().toBuffer()]);
    const source = await sharp(frames, { raw: { width: 8, height: 16, channels: 3, pageHeight: 8 } })
      .gif({ delay: [100, 100] })
      .toBuffer();
    const upload = await acceptUpload(source, 'a.gif');
    expect(upload).toMatchObject({ width: 8, height: 8 });
    expect((await sharp(upload.bytes, { animated: true }).metadata()).pages).toBe(2);
  });

  test('without a name gets one', async () => {
    expect((await acceptUpload(await blank(2, 2).png().toBuffer(), '')).name).toBe('file.webp');
  });

  test('too many pixels, broken, called something else', async () => {
    const png = await blank(300, 300).png().toBuffer();
    expect(await code(png, 'a.png', { maxPixels: 80_000 })).toBe('IMAGE_TOO_LARGE');
    expect(await code(png.subarray(0, png.length - 60), 'a.png')).toBe('FILE_BROKEN');
    expect(await code(png, 'a.pdf')).toBe('FILE_TYPE_NOT_ALLOWED');
    expect(await code(png, 'a.html')).toBe('FILE_TYPE_NOT_ALLOWED');
  });

  test('a header that claims a giant is refused before it is decoded', async () => {
    const png = await blank(1, 1).png().toBuffer();
    png.writeUInt32BE(60_000, 16);
    png.writeUInt32BE(60_000, 20);
    expect(['IMAGE_TOO_LARGE', 'FILE_BROKEN']).toContain(await code(png, 'a.png'));
  });
});

describe('other files', () => {
  test.each([
    ['notes.txt', text('plain ünïcode\n'), 'text/plain; charset=utf-8'],
    ['app.log', text('\u001b[31merror\u001b[0m <b> 1 < 2\n'), 'text/plain; charset=utf-8'],
    ['latin.txt', Buffer.from('caf\u00e9', 'latin1'), 'text/plain; charset=utf-8'],
    ['wide.log', Buffer.from('\ufefferror', 'utf16le'), 'text/plain; charset=utf-16'],
    ['table.csv', text('a;b\n1;2\n'), 'text/csv; charset=utf-8'],
    ['doc.pdf', PDF, 'application/pdf'],
    ['all.ZIP', ZIP, 'application/zip'],
  ])('%s is taken as it is', async (name, bytes, mime) => {
    const upload = await acceptUpload(bytes, name);
    expect(upload).toMatchObject({ kind: 'file', mime, bytes });
    expect(upload.width).toBeUndefined();
  });

  test.each([
    ['a.svg', text('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
    ['a.png', text('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
    ['a.svg', text('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['a.html', text('<p>hi')],
    ['a.txt', text('  <!DOCTYPE html><script>alert(1)</script>')],
    ['a.txt', text('\ufeff<script>alert(1)</script>')],
    ['a.log', text('<svg/onload=alert(1)>')],
    ['a.csv', Buffer.from([1, 2, 3, 0, 4])],
    ['a.txt', PDF],
    ['a.pdf', ZIP],
    ['a.png', ZIP],
    ['a.zip', text('no archive')],
    ['a.pdf', text('no document')],
    ['a.exe', Buffer.from('4d5a90000300000004000000ffff0000', 'hex')],
    ['a.txt', Buffer.from('4d5a90000300000004000000ffff0000', 'hex')],
    ['a.zip', Buffer.from('4d5a90000300000004000000ffff0000', 'hex')],
    ['a.js', text('alert(1)')],
    ['a', text('text')],
  ])('%s in disguise or not allowed is refused', async (name, bytes) => {
    expect(await code(bytes, name)).toBe('FILE_TYPE_NOT_ALLOWED');
  });

  test('empty and too large', async () => {
    expect(await code(Buffer.alloc(0), 'a.txt')).toBe('FILE_EMPTY');
    expect(await code(Buffer.alloc(11, 'a'), 'a.txt', { maxBytes: 10 })).toBe('FILE_TOO_LARGE');
    expect(await code(Buffer.alloc(10 * 1024 * 1024 + 1, 'a'), 'a.txt')).toBe('FILE_TOO_LARGE');
  });

  test.each([
    ['../../etc/passwd.txt', 'passwd.txt'],
    ['C:\\Users\\x\\notes.txt', 'notes.txt'],
    ['a\r\nSet-Cookie: x.txt', 'aSet-Cookie_ x.txt'],
    ['invoice\u202etxt.pdf.txt', 'invoicetxt.pdf.txt'],
    ['"quoted";<b>.txt', '_quoted___b_.txt'],
    ['.txt', 'file.txt'],
    [`${'x'.repeat(300)}.txt`, `${'x'.repeat(96)}.txt`],
    ['Müller 日本.TXT', 'Müller 日本.txt'],
  ])('the name %j becomes %j', async (declared, name) => {
    expect((await acceptUpload(text('a'), declared)).name).toBe(name);
  });
});
