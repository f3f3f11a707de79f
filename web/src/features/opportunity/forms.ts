import type { ContactBasis, MarkOpportunityInput, UpdateOpportunityInput } from '../../generated/gql-types.ts';
import { form, type PageData, type Values } from '../../lib/route.ts';
import { UpdateOpportunityDocument } from './opportunity.gql.ts';
import { isOpen, stageOf } from './stages.ts';

export const CONTACT_BASES: readonly ContactBasis[] = ['NONE', 'ASKED', 'CONSENTED'];
const basisOf = (text: string | undefined): ContactBasis | null => CONTACT_BASES.find((b) => b === text) ?? null;

/** A number as people type it; what is none is refused by the server. */
export function amountOf(text: string | undefined): number | null {
  const clean = (text ?? '').replace(/[\s']/g, '');
  if (clean === '') return null;
  const number = Number(clean.includes(',') && !clean.includes('.') ? clean.replace(',', '.') : clean);
  return Number.isFinite(number) ? number : -1; // JSON knows no NaN
}

/** What is asked when marking and when editing alike. */
const shared = (v: Values) => ({
  interest: v['interest'] ?? '', contactBasis: basisOf(v['contactBasis']), value: amountOf(v['value']), currency: v['currency'] || null, due: v['due'] || null,
});

export const marked = (v: Values): MarkOpportunityInput => ({
  ...shared(v), note: v['note'] || null, post: v['post'] || null, thread: v['thread'] || null, person: v['person'] || null,
});

export function edited(v: Values): UpdateOpportunityInput {
  const stage = stageOf(v['stage']);
  return {
    ...shared(v), id: v['opportunity'] ?? '', baseVersion: Number(v['version']), stage: stage ?? null, owner: v['owner'] || null, crmReference: v['crmReference'] || null,
    ...(stage && !isOpen(stage) && { outcome: v['outcome'] || null }), // why it was lost says nothing of one that is open again
  };
}

/** Moves a card: stage, and why where that has to be said. */
const moved = (v: Values): UpdateOpportunityInput => ({ id: v['opportunity'] ?? '', stage: stageOf(v['stage']) ?? null, ...(v['outcome'] && { outcome: v['outcome'] }) });

/** Comes back to the same page, which is read again: columns and sums change too. */
export const moveForm = <Data extends PageData>() =>
  form<Data>()({
    document: UpdateOpportunityDocument,
    variables: (_, v) => ({ input: moved(v) }),
    location: ({ pathname, search }) => `${pathname}${search.size ? `?${search}` : ''}`,
  });
