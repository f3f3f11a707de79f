import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import sharp from 'sharp';
import { createTestApp, type TestApp } from '../../../test/app.ts';
import { member, type TestMember } from '../../../test/people.ts';

let t: TestApp;
let owner: TestMember;
let picture: Buffer;

beforeAll(async () => {
  t = await createTestApp();
  owner = await member(t);
  picture = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#3a7' } }).withExif({ IFD0: { Copyright: 'secret place' } }).jpeg().toBuffer();
});
afterAll(() => t.close());

interface Uploaded {
  id: string;
  url: string;
  markdown: string;
  width: number | null;
  height: number | null;
  code: string;
}

async function upload(as: TestMember | undefined, bytes: Buffer, filename: string, headers: Record<string, string> = {}) {
  const boundary = 'edge-of-a-part';
  const payload = Buffer.concat([
    Buffer.from(`--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${filename}"\r\ncontent-type: application/octet-stream\r\n\r\n`),
    bytes,
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ]);
  const r = await t.fastify.inject({
    method: 'POST', url: '/files', payload,
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}`, ...(as && { cookie: as.cookie, 'sec-fetch-site': 'same-origin' }), ...headers },
  });
  return { status: r.statusCode, type: r.headers['content-type'], body: r.json<Uploaded>() };
}

describe('an upload', () => {
  test('of an image is made anew and comes back as Markdown', async () => {
    const { status, body } = await upload(owner, picture, 'my [boiler] (1).jpg');
    expect(status).toBe(201);
    expect(body).toMatchObject({ width: 60, height: 40, markdown: `![my  boiler  (1).webp](${body.url})` });
    const served = await t.fastify.inject(body.url);
    expect(served.statusCode).toBe(200);
    expect(served.headers).toMatchObject({
      'content-type': 'image/webp', 'x-content-type-options': 'nosniff', 'content-security-policy': "sandbox; default-src 'none'", 'cache-control': 'public, max-age=31536000, immutable',
      'content-disposition': "inline; filename*=UTF-8''my%20%5Bboiler%5D%20%281%29.webp",
    });
    expect(served.rawPayload.includes('secret place')).toBe(false);
    expect((await sharp(served.rawPayload).metadata()).width).toBe(60);
    expect((await t.fastify.inject({ url: body.url, headers: { 'if-none-match': String(served.headers.etag) } })).statusCode).toBe(304);
    expect((await t.fastify.inject(body.url.replace('boiler', 'other'))).statusCode).toBe(404);
    expect(await t.db.one('select owner_id, mime from uploaded_file where id = $1', [body.id])).toEqual({ owner_id: owner.id, mime: 'image/webp' });
  });

  test('of a text is only downloaded', async () => {
    const { status, body } = await upload(owner, Buffer.from('line 1\nline 2\n'), 'boiler.log');
    expect(status).toBe(201);
    expect(body).toMatchObject({ width: null, height: null, markdown: `[boiler.log](${body.url})` });
    const served = await t.fastify.inject(body.url);
    expect(served.body).toBe('line 1\nline 2\n');
    expect(served.headers['content-disposition']).toMatch(/^attachment/);
    expect(served.headers['content-type']).toBe('text/plain; charset=utf-8');
  });
});

describe('refused with a code', () => {
  test.each([
    ['a page in disguise', Buffer.from('<html><script>alert(1)</script>'), 'cat.png', 415, 'FILE_TYPE_NOT_ALLOWED'],
    ['a drawing that can run', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'), 'cat.svg', 415, 'FILE_TYPE_NOT_ALLOWED'],
    ['nothing', Buffer.alloc(0), 'empty.png', 422, 'FILE_EMPTY'],
    ['what is too large', Buffer.alloc(10 * 1024 * 1024 + 1, 1), 'large.png', 413, 'FILE_TOO_LARGE'],
    ['what is far too large', Buffer.alloc(11 * 1024 * 1024, 1), 'large.png', 413, 'FILE_TOO_LARGE'],
  ])('%s', async (_, bytes, name, status, code) => {
    const r = await upload(owner, bytes, name);
    expect(r).toMatchObject({ status, body: { code } });
    expect(r.type).toMatch(/^application\/problem\+json/);
  });

  test('a broken image', async () => {
    const r = await upload(owner, picture.subarray(0, 200), 'torn.jpg');
    expect(r).toMatchObject({ status: 422, body: { code: 'FILE_BROKEN' } });
  });

  test('what is no form', async () => {
    const r = await t.fastify.inject({ method: 'POST', url: '/files', headers: { cookie: owner.cookie, 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' }, payload: '{}' });
    expect([r.statusCode, r.json<Uploaded>().code]).toEqual([400, 'BAD_USER_INPUT']);
  });

  test('guests, other sites, unconfirmed and silenced members', async () => {
    expect(await upload(undefined, picture, 'a.jpg')).toMatchObject({ status: 401, body: { code: 'UNAUTHENTICATED' } });
    expect(await upload(owner, picture, 'a.jpg', { 'sec-fetch-site': 'cross-site' })).toMatchObject({ status: 403 });
    expect(await upload(await member(t, { confirmed: false }), picture, 'a.jpg')).toMatchObject({ status: 409, body: { code: 'NOT_CONFIRMED' } });
    expect(await upload(await member(t, { state: 'silenced' }), picture, 'a.jpg')).toMatchObject({ status: 403 });
  });

  test('too many in ten minutes', async () => {
    const eager = await member(t);
    expect((await upload(eager, Buffer.from('1'), 'n.txt')).status).toBe(201);
    await t.db.query(`insert into rate_limit (key, window_start, count) select 'upload:' || $1, to_timestamp(floor(extract(epoch from now()) / 600) * 600 + n * 600), 40 from generate_series(0, 1) n
      on conflict (key, window_start) do update set count = excluded.count`, [eager.id]);
    expect(await upload(eager, Buffer.from('2'), 'n.txt')).toMatchObject({ status: 429, body: { code: 'RATE_LIMITED' } });
  });

  test('what was never there', async () => {
    expect((await t.fastify.inject('/files/fnothing/x.webp')).statusCode).toBe(404);
    expect((await t.fastify.inject('/files/..%2f..%2fsecret-key/x')).statusCode).toBe(404);
  });
});
