import type { ReportReason, ReviewFilter, ReviewKind, ReviewOrder } from '../../generated/gql-types.ts';

/** The kinds in the order of the tabs, by their word in the address. */
export const KINDS = { held: 'HELD', reports: 'REPORT', edits: 'SUGGESTED_EDIT', appeals: 'APPEAL' } as const satisfies Record<string, ReviewKind>;
export type KindWord = keyof typeof KINDS;

export const REASONS = ['SPAM', 'ABUSE', 'OFF_TOPIC', 'WRONG_PLACE', 'DUPLICATE', 'PERSONAL_DATA', 'ILLEGAL', 'OTHER'] as const satisfies readonly ReportReason[];

export const isKind = (word: string | null): word is KindWord => word !== null && Object.hasOwn(KINDS, word);
export const reasonOf = (word: string | null | undefined): ReportReason | null => REASONS.find((r) => r.toLowerCase() === word?.toLowerCase()) ?? null;

/** What narrows the queue, and goes along from item to item. */
export const FILTERS = ['kind', 'space', 'reason', 'only', 'order'] as const;

export function filterOf(search: URLSearchParams): ReviewFilter {
  const kind = search.get('kind');
  const only = search.get('only');
  return {
    kind: isKind(kind) ? KINDS[kind] : null, space: search.get('space') || null, reason: reasonOf(search.get('reason')),
    ...(only === 'escalated' && { escalated: true }), ...(only === 'mine' && { mine: true }), ...(only === 'free' && { claimed: false }),
  };
}

export const orderOf = (search: URLSearchParams): ReviewOrder => (search.get('order') === 'weight' ? 'WEIGHT' : 'OLDEST');
