import type { Decision } from '../../generated/gql-types.ts';
import { type Place, type Values } from '../../lib/route.ts';
import { withSearch } from '../../lib/paths.ts';
import { reasonOf } from './filter.ts';
import type { DecideReviewItemsMutation } from './moderation.gql.ts';

/** Decisions with the key of each. */
export const KEYS: Record<Decision, string> = { APPROVE: 'a', EDIT: 'e', HIDE: 'h', DELETE: 'd', WARN: 'w', SILENCE: 's', SUSPEND: 'p', ESCALATE: 'u', DISMISS: 'i' };
const DAY = 86_400_000;

const decisionOf = (v: Values): Decision => (Object.keys(KEYS) as Decision[]).find((d) => d === v['decision']) ?? 'DISMISS';
/** What takes nothing from the author needs no reason; the one that stands ready is for what does. */
const silent = (decision: Decision, appeal: boolean) => !appeal && (decision === 'APPROVE' || decision === 'DISMISS' || decision === 'EDIT');

/** What was chosen, for one item or many. */
export function choiceOf(v: Values) {
  const decision = decisionOf(v);
  const days = Number(v['days']);
  const lasts = decision === 'SILENCE' || decision === 'SUSPEND';
  return {
    decision, reason: silent(decision, v['appeal'] === 'true') ? null : (v['reason'] ?? ''), category: reasonOf(v['category']),
    until: lasts && days > 0 ? new Date(Date.now() + days * DAY).toISOString() : null,
  };
}

export function oneOf(v: Values) {
  const choice = choiceOf(v);
  return { item: v['item'] ?? '', ...choice, ...(choice.decision === 'EDIT' && { body: v['body'] ?? '', title: v['title'] || null }) };
}

export const manyOf = (v: Values) => ({ items: (v['items'] ?? '').split(',').filter(Boolean), ...choiceOf(v) });

/** On to the next item, with the filter as it was. */
export const onward = ({ search }: Place, _: unknown, v: Values) => withSearch('/moderation', search, { item: v['next'], decided: undefined, refused: undefined });

/** What became of many is told on the page that follows. */
export function told({ search }: Place, { decideReviewItems: results }: DecideReviewItemsMutation): string {
  const refused = Map.groupBy(results.filter((r) => r.code), (r) => r.code!);
  return withSearch('/moderation', search, {
    item: undefined, decided: results.length - results.filter((r) => r.code).length, refused: [...refused].map(([code, rows]) => `${code}:${rows.length}`).join(','),
  });
}
