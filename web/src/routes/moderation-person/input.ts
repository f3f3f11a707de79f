import type { SanctionKind } from '../../generated/gql-types.ts';
import type { Values } from '../../lib/route.ts';

export const KINDS: readonly SanctionKind[] = ['WARNING', 'SILENCE', 'SUSPENSION'];
export const DAYS = [1, 7, 30, 365] as const;
const DAY = 86_400_000;

/** '0' days: until it is lifted. */
export function sanctionOf(account: string, v: Values) {
  const kind = KINDS.find((k) => k === v['kind']) ?? 'WARNING';
  const days = Number(v['days']);
  const lasts = kind !== 'WARNING';
  return { account, kind, reason: v['reason'] ?? '', until: lasts && days > 0 ? new Date(Date.now() + days * DAY).toISOString() : null, untilLifted: lasts && v['days'] === '0' };
}
