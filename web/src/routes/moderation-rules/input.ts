import type { RuleMode, ScreeningKind } from '../../generated/gql-types.ts';
import type { Values } from '../../lib/route.ts';

export const RULES = '/moderation/rules';
export const MODES: readonly RuleMode[] = ['OFF', 'SHADOW', 'ON'];
/** What there can be several of. */
export const LISTS: readonly ScreeningKind[] = ['WORD', 'PATTERN'];

export const modeOf = (word: string | undefined): RuleMode => MODES.find((m) => m === word) ?? 'SHADOW';

export function ruleInput(v: Values) {
  return { kind: LISTS.find((k) => k === v['kind']) ?? 'WORD', name: v['name'] || null, locale: v['locale'] || null, text: v['text'] ?? '' };
}

/** A trial stands in the address: it changes nothing, and can be sent to a colleague. */
export function trialOf(search: URLSearchParams) {
  return { trying: search.has('text'), input: ruleInput(Object.fromEntries(search)) };
}
