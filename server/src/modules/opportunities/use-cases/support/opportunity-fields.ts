import { type ContactBasis, LIMITS, type OpportunityStage } from '@helpcommons/shared';
import { Validation } from '../../../../platform/errors/validation.ts';
import { amountProblem, isCurrency } from '../../domain/money.ts';
import type { Fields } from '../../domain/opportunity.ts';
import { needsOutcome } from '../../domain/stage.ts';

/** What is left out stays; null or an empty text takes it away. */
export interface OpportunityInput {
  interest?: string | null | undefined;
  stage?: OpportunityStage | null | undefined;
  outcome?: string | null | undefined;
  owner?: string | null | undefined;
  /** In whole units of the currency. */
  value?: number | null | undefined;
  currency?: string | null | undefined;
  /** YYYY-MM-DD */
  due?: string | null | undefined;
  contactBasis?: ContactBasis | null | undefined;
  crmReference?: string | null | undefined;
  note?: string | null | undefined;
}

const INTEREST = { min: 2, max: LIMITS.title.max };
const REFERENCE = { max: 200 };
export const NOTE = { max: 5_000 };

/** The fields as they are to be. @throws InvalidInput with every problem of what was given */
export function fieldsOf(input: OpportunityInput, now: Fields, currencyByDefault: string): Fields {
  const check = new Validation();
  const text = (field: string, given: string | null | undefined, rule: { min?: number; max: number }, was: string | null) => (given === undefined ? was : check.text(field, given, rule) || null);
  const stage = input.stage ?? now.stage;
  // Why it was lost says nothing of one that is open again.
  const outcomeWas = stage === now.stage || needsOutcome(stage) ? now.outcome : null;
  const fields: Fields = {
    interest: text('interest', input.interest, INTEREST, now.interest) ?? '',
    stage,
    outcome: text('outcome', input.outcome, LIMITS.reason, outcomeWas),
    ownerId: input.owner === undefined ? now.ownerId : input.owner || null,
    ...money(check, input, now, currencyByDefault),
    dueOn: input.due === undefined ? now.dueOn : dateOf(check, input.due),
    contactBasis: input.contactBasis ?? now.contactBasis,
    crmReference: text('crmReference', input.crmReference, REFERENCE, now.crmReference),
  };
  if (needsOutcome(stage) && fields.outcome === null) check.add('outcome', 'REQUIRED', 'is required: say why');
  check.text('note', input.note, { ...NOTE, raw: true });
  check.done();
  return fields;
}

/** A currency alone says nothing. */
function money(check: Validation, input: OpportunityInput, now: Fields, currencyByDefault: string): Pick<Fields, 'value' | 'currency'> {
  const value = input.value === undefined ? now.value : input.value;
  if (value === null) return { value: null, currency: null };
  const currency = (input.currency?.trim() || now.currency || currencyByDefault).toUpperCase();
  if (!isCurrency(currency)) check.add('currency', 'UNKNOWN', 'takes a code of ISO 4217, such as EUR');
  else check.problem('value', amountProblem(value, currency));
  return { value, currency };
}

function dateOf(check: Validation, given: string | null): string | null {
  if (given === null || given === '') return null;
  const time = /^\d{4}-\d{2}-\d{2}$/.test(given) ? Date.parse(`${given}T00:00:00Z`) : NaN;
  if (Number.isNaN(time) || !new Date(time).toISOString().startsWith(given)) check.add('due', 'INVALID', 'takes a date such as 2026-05-31');
  return given;
}
