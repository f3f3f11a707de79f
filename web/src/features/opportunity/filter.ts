import type { OpportunityDue, OpportunityFilter } from '../../generated/gql-types.ts';
import { stageOf } from './stages.ts';

const DUES: readonly OpportunityDue[] = ['OVERDUE', 'WEEK', 'NONE'];

/** The fields of the filter, as they stand in the address. */
export const FILTERS = ['owner', 'space', 'due', 'interest', 'currency'] as const;

/** Of the address: `owner` is `me`, `none` or an id. */
export function filterOf(search: URLSearchParams): OpportunityFilter {
  const one = (name: string) => search.get(name)?.trim() || null;
  const owner = one('owner');
  return {
    owner: owner === 'me' || owner === 'none' ? null : owner, mine: owner === 'me', unowned: owner === 'none',
    space: one('space'), due: DUES.find((d) => d === search.get('due')?.toUpperCase()) ?? null, interest: one('interest'), currency: one('currency'),
  };
}

/** The same with the stage, for lists. */
export function listFilterOf(search: URLSearchParams): OpportunityFilter {
  const stage = stageOf(search.get('stage'));
  return { ...filterOf(search), stages: stage ? [stage] : null };
}
