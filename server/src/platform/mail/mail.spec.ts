import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { SMTPServer } from 'smtp-server';
import { BadMail, createMailer, type Mail } from './index.ts';

const from = 'Community <community@example.org>';
const mail: Mail = { to: 'asker@example.org', subject: 'Antwort: größer', text: 'Hello\n.\nworld' };
let dataDir: string;

beforeEach(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'mail-'));
});
afterEach(() => rm(dataDir, { recursive: true }));

async function written(): Promise<string[]> {
  const folder = path.join(dataDir, 'mail');
  const names = (await readdir(folder)).sort();
  expect(names.every((name) => /^\d{4}-\d\d-\d\dT[\d.-]+Z-[0-9a-f]{8}\.eml$/.test(name))).toBe(true);
  return Promise.all(names.map((name) => readFile(path.join(folder, name), 'utf8')));
}

describe('without a server', () => {
  test('writes a mail that mail programs open', async () => {
    const headers = { 'List-Unsubscribe': '<https://example.org/u>', References: '<a@example.org>' };
    await createMailer({ dataDir, from }).send({ ...mail, html: '<p>Hello</p>', headers, messageId: 'm1@example.org' });
    const [eml = ''] = await written();
    expect(eml).toMatch(/^From: Community <community@example\.org>\r$/m);
    expect(eml).toMatch(/^To: asker@example\.org\r$/m);
    expect(eml).toMatch(/^Subject: =\?UTF-8\?/m);
    expect(eml).toMatch(/^Message-ID: <m1@example\.org>\r$/m);
    expect(eml).toMatch(/^List-Unsubscribe: <https:\/\/example\.org\/u>\r$/m);
    expect(eml).toMatch(/^Auto-Submitted: auto-generated\r$/m);
    expect(eml).toMatch(/^Date: /m);
    expect(eml).toContain('multipart/alternative');
    expect(eml.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  test('loses none of many', async () => {
    const mailer = createMailer({ dataDir, from });
    await Promise.all(Array.from({ length: 20 }, (_, i) => mailer.send({ ...mail, subject: `No ${i}` })));
    expect(await written()).toHaveLength(20);
  });
});

describe('a mail that tries to be another', () => {
  test.each<[string, Partial<Mail>]>([
    ['two recipients', { to: 'a@example.org, b@example.org' }],
    ['a recipient with a name', { to: 'Evil <a@example.org>' }],
    ['a line in the recipient', { to: 'a@example.org\r\nBcc: b@example.org' }],
    ['a line in the subject', { subject: 'Hi\r\nBcc: b@example.org' }],
    ['a bare line feed', { subject: 'Hi\nBcc: b@example.org' }],
    ['a line in a header', { headers: { 'X-A': 'a\r\nBcc: b@example.org' } }],
    ['a line in the name of a header', { headers: { 'X-A: a\r\nBcc': 'b@example.org' } }],
    ['a recipient by header', { headers: { bcc: 'b@example.org' } }],
    ['another sender', { headers: { From: 'b@example.org' } }],
    ['a line in the id', { messageId: 'a@b>\r\nBcc: b@example.org' }],
  ])('%s is refused', async (_name, change) => {
    await expect(createMailer({ dataDir, from }).send({ ...mail, ...change })).rejects.toThrow(BadMail);
    await expect(readdir(path.join(dataDir, 'mail'))).rejects.toThrow();
  });
});

describe('with a server', () => {
  test('hands the mail over, and says when it is refused', async () => {
    const received: { to: string[]; data: string }[] = [];
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onRcptTo: ({ address }, _session, done) => done(address.startsWith('nobody') ? new Error('No such person') : null),
      onData: (stream, session, done) => {
        void text(stream).then((data) => {
          received.push({ to: session.envelope.rcptTo.map(({ address }) => address), data });
          done();
        });
      },
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.server.address() as AddressInfo;
    const mailer = createMailer({ dataDir, from, smtpUrl: `smtp://127.0.0.1:${port}` });
    try {
      await mailer.send(mail);
      await expect(mailer.send({ ...mail, to: 'nobody@example.org' })).rejects.toThrow();
      await mailer.send({ ...mail, to: 'second@example.org' });
    } finally {
      mailer.close();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    }
    expect(received.map(({ to }) => to)).toEqual([['asker@example.org'], ['second@example.org']]);
    expect(received[0]?.data).toContain('Hello\r\n.\r\nworld');
  });
});
