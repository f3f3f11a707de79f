import { isIPv4, isIPv6 } from 'node:net';

/** The network an address is of (/24, /48): enough to recognise a place and to limit one, without keeping who it was. */
export function ipPrefix(ip: string): string {
  const plain = ip.replace(/^::ffff:(?=\d+\.)/i, '').split('%', 1)[0] ?? '';
  if (isIPv4(plain)) return `${plain.split('.').slice(0, 3).join('.')}.0/24`;
  if (!isIPv6(plain)) return '';
  const [head = ''] = plain.split('::', 1);
  const groups = head.split(':').filter((g) => g !== '').slice(0, 3);
  while (groups.length < 3) groups.push('0');
  return `${groups.join(':')}::/48`;
}
