import { createHmac } from 'node:crypto';

/**
 * One vote a visitor without an account, without a cookie: a keyed hash of network, browser and day. It cannot be turned back,
 * and tomorrow it is another one.
 */
export function visitorKey(secret: Buffer, ip: string, userAgent: string, at: Date): string {
  const day = at.toISOString().slice(0, 10);
  return `v:${createHmac('sha256', secret).update([networkOf(ip), userAgent, day].join('\0')).digest('base64url').slice(0, 22)}`;
}

/** A network, today: browsers claim to be whatever they like, so what limits visitors must not depend on it. */
export function networkKey(secret: Buffer, ip: string, at: Date): string {
  return `n:${createHmac('sha256', secret).update([networkOf(ip), at.toISOString().slice(0, 10)].join('\0')).digest('base64url').slice(0, 22)}`;
}

export const memberKey = (accountId: string) => `m:${accountId}`;

/** /24 of IPv4, /48 of IPv6. */
export function networkOf(ip: string): string {
  const v4 = ip.startsWith('::ffff:') ? ip.slice(7) : ip;
  if (v4.includes('.')) return v4.split('.').slice(0, 3).join('.');
  return v4.split(':').slice(0, 3).join(':');
}
