import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Outbound, type OutboundError, type Resolve } from './outbound.ts';

/** Listens on every loopback address, so that whichever is connected to would answer. */
let server: Server;
let port: number;
let seen: { host: string; local: string }[] = [];
let answer: RequestListener = (_, reply) => void reply.end('ok');
beforeAll(async () => {
  server = createServer((request, reply) => {
    seen.push({ host: request.headers.host ?? '', local: request.socket.localAddress ?? '' });
    answer(request, reply);
  });
  await new Promise<void>((done) => void server.listen(0, '0.0.0.0', done));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => new Promise((done) => void server.close(done)));

const outbound = (allow: string[], resolve?: Resolve) => new Outbound({ OUTBOUND_ALLOW_PRIVATE: allow }, resolve);
const resolvesTo = (...addresses: string[]): Resolve => () => Promise.resolve(addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })));
const problem = (client: Outbound, url: string, more: object = {}) => client.send({ method: 'GET', url, timeoutMs: 2000, ...more }).then(() => 'sent', (e: OutboundError) => e.problem);

const HOSTILE = [
  '127.0.0.1', '127.8.8.8', '0.0.0.0', '10.1.2.3', '172.16.0.1', '172.31.255.255', '192.168.1.1', '169.254.169.254', '100.64.0.1', '100.127.255.254', '192.0.0.8', '192.0.2.1', '192.88.99.1',
  '198.18.0.1', '198.51.100.7', '203.0.113.7', '224.0.0.1', '239.255.255.250', '240.0.0.1', '255.255.255.255',
  '::', '::1', '::ffff:127.0.0.1', '::ffff:10.0.0.1', '::ffff:8.8.8.8', '::ffff:0:127.0.0.1', '::127.0.0.1', '64:ff9b::7f00:1', '64:ff9b:1::a00:1', '2002:7f00:1::', '2001:0:4136:e378:8000:63bf:3fff:fdd2',
  'fe80::1', 'fec0::1', 'fc00::1', 'fd12:3456::1', 'ff02::1', '100::1', '2001:db8::1', '3fff::1', '5f00::1', '4000::1',
];

test.each(HOSTILE)('%s is refused, written in the address and as what a name stands for', async (address) => {
  const literal = address.includes(':') ? `[${address}]` : address;
  expect(await problem(outbound([]), `https://${literal}/hook`)).toBe('REFUSED_URL');
  expect(await problem(outbound([], resolvesTo(address)), 'https://crm.example/hook')).toBe('REFUSED_ADDRESS');
  expect(await problem(outbound([], resolvesTo('8.8.8.8', address)), 'https://crm.example/hook')).toBe('REFUSED_ADDRESS');
});

test.each(['https://2130706433/', 'https://0x7f.1/', 'https://0177.0.0.1/', 'https://127.1/', 'https://①②⑦.⓪.⓪.①/'])('another spelling of loopback is refused too: %s', async (url) => {
  expect(await problem(outbound([]), url)).toBe('REFUSED_URL');
});

test.each(['http://crm.example/', 'https://crm.example:22/', 'https://crm.example:80/', 'ftp://crm.example/', 'file:///etc/passwd', 'https://name:word@crm.example/', 'nothing'])('%s is no address for us', async (url) => {
  expect(outbound([]).problemOf(url)).toBeDefined();
  expect(await problem(outbound([], resolvesTo('8.8.8.8')), url)).toBe('REFUSED_URL');
});

test.each(['https://crm.example/hook?a=b', 'https://crm.example:8443/', 'https://8.8.8.8/', 'https://[2606:4700::1111]/'])('%s is one', (url) => {
  expect(outbound([]).problemOf(url)).toBeUndefined();
});

test('a name that resolves to something else a moment later is connected to at the address that was checked', async () => {
  seen = [];
  const answers = [['127.0.0.2'], ['127.0.0.3'], ['127.0.0.3']];
  let asked = 0;
  const changing: Resolve = (host) => resolvesTo(...answers[asked++]!)(host);
  expect(await problem(outbound(['127.0.0.2'], changing), `http://crm.example:${port}/`)).toBe('sent');
  expect(asked).toBe(1);
  expect(seen).toEqual([{ host: `crm.example:${port}`, local: '127.0.0.2' }]);
  expect(await problem(outbound(['127.0.0.2'], changing), `http://crm.example:${port}/`)).toBe('REFUSED_ADDRESS');
  expect(seen).toHaveLength(1);
});

test('allowing one host allows no other: neither http nor another network', async () => {
  expect(await problem(outbound(['inside.example']), 'http://127.0.0.1/')).toBe('REFUSED_URL');
  expect(await problem(outbound(['inside.example'], resolvesTo('127.0.0.1')), `http://other.example:${port}/`)).toBe('REFUSED_ADDRESS');
  expect(await problem(outbound(['inside.example'], resolvesTo('8.8.8.8')), `http://other.example:${port}/`)).toBe('REFUSED_ADDRESS');
  expect(await problem(outbound(['inside.example'], resolvesTo('127.0.0.1')), `http://inside.example:${port}/`)).toBe('sent');
  expect(await problem(outbound(['127.0.0.0/8']), `http://127.0.0.1:${port}/`)).toBe('sent');
});

test('a redirect is an answer and is not followed', async () => {
  seen = [];
  answer = (_, reply) => void reply.writeHead(302, { location: `http://127.0.0.3:${port}/secret` }).end();
  const { status } = await outbound(['127.0.0.2']).send({ method: 'POST', url: `http://127.0.0.2:${port}/`, body: '{}' });
  expect(status).toBe(302);
  expect(seen.map((s) => s.local)).toEqual(['127.0.0.2']);
});

test('of a long answer no more is read than the limit', async () => {
  let closed: () => void;
  const gone = new Promise<void>((done) => (closed = done));
  answer = (_, reply) => {
    reply.on('close', () => closed());
    const more = () => {
      while (!reply.destroyed && reply.write('x'.repeat(16_384)));
    };
    reply.on('drain', more);
    more();
  };
  const { body } = await outbound(['127.0.0.1']).send({ method: 'GET', url: `http://127.0.0.1:${port}/`, maxBytes: 1000 });
  expect(body).toBe('x'.repeat(1000));
  await gone;
});

test('what does not answer in time is left, also in the middle of its answer', async () => {
  answer = () => undefined;
  expect(await problem(outbound(['127.0.0.1']), `http://127.0.0.1:${port}/`, { timeoutMs: 50 })).toBe('TIMEOUT');
  answer = (_, reply) => void reply.write('begun');
  expect(await problem(outbound(['127.0.0.1']), `http://127.0.0.1:${port}/`, { timeoutMs: 100 })).toBe('TIMEOUT');
  expect(await problem(outbound([], () => new Promise(() => undefined)), 'https://crm.example/', { timeoutMs: 50 })).toBe('TIMEOUT');
});

test('what breaks off, does not listen or does not exist is told apart', async () => {
  answer = (request) => void request.socket.destroy();
  expect(await problem(outbound(['127.0.0.1']), `http://127.0.0.1:${port}/`)).toBe('CONNECTION');
  expect(await problem(outbound(['127.0.0.1']), `https://127.0.0.1:${port}/`)).toMatch(/TLS|CONNECTION/);
  expect(await problem(outbound([], () => Promise.resolve([])), 'https://crm.example/')).toBe('NAME_NOT_FOUND');
});
