import { Inject, Injectable, Optional } from '@nestjs/common';
import { lookup as dnsLookup } from 'node:dns/promises';
import http from 'node:http';
import https from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { type Config, CONFIG } from '../config/config.ts';
import { AllowList, isPublicAddress } from './addresses.ts';

export interface OutboundRequest {
  method: 'GET' | 'POST';
  url: string;
  headers?: Record<string, string>;
  body?: string;
  /** The whole of it: resolving, connecting, answer. Default 15 s. */
  timeoutMs?: number;
  /** What is read of the answer's body; the rest is left. Default 64 kB. */
  maxBytes?: number;
  /** Ends it early. */
  signal?: AbortSignal;
}

export interface OutboundResponse {
  status: number;
  headers: http.IncomingHttpHeaders;
  body: string;
}

export type OutboundProblem =
  /** Not an address that may be asked: scheme, port, name and password in it, or a host that is not public. */
  | 'REFUSED_URL' | 'REFUSED_ADDRESS'
  | 'NAME_NOT_FOUND' | 'TIMEOUT' | 'TLS' | 'CONNECTION';

export class OutboundError extends Error {
  override name = 'OutboundError';
  constructor(
    readonly problem: OutboundProblem,
    message: string,
  ) {
    super(message);
  }
}

export interface Resolved { address: string; family: number }
export type Resolve = (host: string) => Promise<Resolved[]>;
/** Another way to find addresses, for tests. */
export const RESOLVE = Symbol('RESOLVE');
const askSystem: Resolve = (host) => dnsLookup(host, { all: true });

const TIMEOUT_MS = 15_000;
const MAX_BYTES = 64 * 1024;
const PORTS = ['', '443', '8443'];

/**
 * The one way out: whatever asks an address that somebody gave us goes through here. Only https on its own ports, only public hosts. A name is resolved once, each
 * of its addresses is checked, and those very addresses are connected to: a DNS answer that changes meanwhile changes nothing. Redirects are answers like any
 * other and not followed. What stands in OUTBOUND_ALLOW_PRIVATE may be private, speak http and have any port.
 */
@Injectable()
export class Outbound {
  private readonly allowed: AllowList;

  constructor(
    @Inject(CONFIG) config: Pick<Config, 'OUTBOUND_ALLOW_PRIVATE'>,
    @Optional() @Inject(RESOLVE) private readonly resolve: Resolve = askSystem,
  ) {
    this.allowed = new AllowList(config.OUTBOUND_ALLOW_PRIVATE);
  }

  /** What is wrong with an address before anything is resolved: to tell whoever gives us one. */
  problemOf(text: string): string | undefined {
    const url = URL.parse(text);
    if (!url || !['https:', 'http:'].includes(url.protocol)) return 'must be an address that starts with https://';
    if (url.username || url.password) return 'must not hold a name or password';
    const host = hostOf(url);
    if (isIP(host) && !this.allowed.has(host, host) && !isPublicAddress(host)) return 'must be on the public internet';
    if (!isStandard(url) && !this.mayBeAllowed(host)) return url.protocol === 'http:' ? 'must be an address that starts with https://' : 'must use port 443 or 8443';
    return undefined;
  }

  /** @throws OutboundError */
  async send({ method, url: text, headers = {}, body, timeoutMs = TIMEOUT_MS, maxBytes = MAX_BYTES, signal }: OutboundRequest): Promise<OutboundResponse> {
    const problem = this.problemOf(text);
    if (problem) throw new OutboundError('REFUSED_URL', `The address ${problem}`);
    const url = new URL(text);
    const timeout = AbortSignal.timeout(timeoutMs);
    const until = signal ? AbortSignal.any([timeout, signal]) : timeout;
    // A literal address is not looked up: it is checked here.
    if (isIP(hostOf(url))) this.check(url, hostOf(url));
    try {
      return await exchange(url, { method, headers: { ...headers, ...(body !== undefined && { 'content-length': String(Buffer.byteLength(body)) }) }, lookup: this.lookup(url), signal: until, agent: false }, body, maxBytes);
    } catch (e) {
      throw asOutboundError(e, timeout);
    }
  }

  /** For the socket: only what was checked is handed to it. */
  private lookup(url: URL): LookupFunction {
    return (host, { all }, done) => {
      this.addresses(url, host).then(
        (found) => (all ? done(null, found) : done(null, found[0]!.address, found[0]!.family)),
        (e: unknown) => done(e as NodeJS.ErrnoException, ''),
      );
    };
  }

  private async addresses(url: URL, host: string): Promise<Resolved[]> {
    const found = await this.resolve(host).catch(() => []);
    if (found.length === 0) throw new OutboundError('NAME_NOT_FOUND', `${host} has no address`);
    for (const { address } of found) this.check(url, address);
    return found;
  }

  private check(url: URL, address: string): void {
    if (this.allowed.has(hostOf(url), address) || (isStandard(url) && isPublicAddress(address))) return;
    throw new OutboundError('REFUSED_ADDRESS', `${hostOf(url)} is not on the public internet`);
  }

  /** A name may turn out to stand for an allowed network; whether it does is seen when it is resolved. */
  private mayBeAllowed(host: string): boolean {
    return isIP(host) ? this.allowed.has(host, host) : !this.allowed.isEmpty;
  }
}

const isStandard = (url: URL) => url.protocol === 'https:' && PORTS.includes(url.port);
const hostOf = (url: URL) => url.hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');

function exchange(url: URL, options: https.RequestOptions, body: string | undefined, maxBytes: number): Promise<OutboundResponse> {
  return new Promise((resolve, reject) => {
    const request = (url.protocol === 'https:' ? https : http).request(url, options, (response) => {
      const chunks: Buffer[] = [];
      let length = 0;
      const finish = () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks).subarray(0, maxBytes).toString('utf8') });
      response.on('data', (chunk: Buffer) => {
        chunks.push(chunk);
        length += chunk.length;
        if (length < maxBytes) return;
        finish();
        request.destroy();
      });
      response.on('end', finish);
      response.on('error', reject);
      response.on('aborted', () => reject(new OutboundError('CONNECTION', 'The answer broke off')));
    });
    request.on('error', reject);
    request.end(body);
  });
}

function asOutboundError(e: unknown, timeout: AbortSignal): OutboundError {
  if (e instanceof OutboundError) return e;
  if (timeout.aborted) return new OutboundError('TIMEOUT', 'No answer in time');
  const { message, code = '' } = e instanceof Error ? (e as NodeJS.ErrnoException) : { message: String(e) };
  if (/^(ERR_TLS|ERR_SSL|CERT_|DEPTH_|SELF_SIGNED|UNABLE_TO_)/.test(code)) return new OutboundError('TLS', message);
  return new OutboundError('CONNECTION', code || message);
}
