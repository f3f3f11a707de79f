import type { Rejected } from '../ui/form-state.ts';
import type { RefusalFragment } from './refusal.gql.ts';
import type { Values } from './route.ts';

const isRefusal = (x: unknown): x is RefusalFragment =>
  typeof x === 'object' && x !== null && '__typename' in x && (x.__typename === 'InvalidInput' || x.__typename === 'Conflict');

/** What a mutation answered instead of its payload, in the words of the form; nothing when it went well. */
export function refusedBy(result: unknown, form: string, values: Values): Rejected | undefined {
  const refusal = Object.values((result ?? {}) as Record<string, unknown>).find(isRefusal);
  if (!refusal) return undefined;
  const fields = refusal.__typename === 'InvalidInput' ? refusal.fields.map(({ field, code, message }) => ({ field, code, message })) : [];
  const { reason, until } = refusal.__typename === 'Conflict' ? refusal : { reason: null, until: null };
  return { form, code: refusal.code, ...(reason && { reason }), ...(until && { until }), message: refusal.message, fields, values: withoutSecrets(values) };
}

/** Passwords do not travel back into a page. */
export const withoutSecrets = (values: Values): Values =>
  Object.fromEntries(Object.entries(values).filter(([name]) => !/password|current|token/i.test(name)));
