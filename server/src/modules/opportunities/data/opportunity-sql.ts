import type { OpportunityFilter } from '../domain/opportunity.ts';
import type { Bind } from './visibility.ts';

export const FROM = 'opportunity o left join post p on p.id = o.post_id left join thread m on m.id = o.thread_id left join thread t on t.id = coalesce(p.thread_id, m.merged_into_id, o.thread_id)';

export const COLUMNS = `o.id, t.id as "threadId", o.post_id as "postId", o.account_id as "accountId", t.space_id as "spaceId", o.interest, o.stage, o.outcome, o.owner_id as "ownerId",
  o.value::float8 as value, o.currency, o.due_on::text as "dueOn", o.contact_basis as "contactBasis", o.crm_reference as "crmReference", o.marked_by_id as "markedById",
  o.marked_at as "markedAt", o.proposed, o.closed_at as "closedAt", o.updated_at as "updatedAt", o.version`;

const OPEN = `o.stage in ('spotted', 'qualified', 'contacted')`;
const DUE = {
  overdue: `${OPEN} and o.due_on < current_date`,
  week: `${OPEN} and o.due_on <= current_date + 7`,
  none: `${OPEN} and o.due_on is null`,
} as const;

/** `%` and `_` of what was typed are letters. */
const contains = (text: string) => `%${text.replace(/[\\%_]/g, '\\$&')}%`;

export function filterSql(f: OpportunityFilter, bind: Bind): string {
  const conditions: string[] = [];
  if (f.stages) conditions.push(`o.stage = any(${bind(f.stages)})`);
  if (f.ownerId !== undefined) conditions.push(`o.owner_id = ${bind(f.ownerId)}`);
  if (f.unowned) conditions.push('o.owner_id is null');
  if (f.spaceIds) conditions.push(`t.space_id = any(${bind(f.spaceIds)})`);
  if (f.due) conditions.push(DUE[f.due]);
  if (f.interest) conditions.push(`o.interest ilike ${bind(contains(f.interest))}`);
  if (f.currency) conditions.push(`o.currency = ${bind(f.currency)}`);
  if (f.threadId !== undefined) conditions.push(`t.id = ${bind(f.threadId)}`);
  if (f.crmReference !== undefined) conditions.push(`o.crm_reference = ${bind(f.crmReference)}`);
  if (f.updatedSince) conditions.push(`o.updated_at >= ${bind(f.updatedSince)}`);
  return conditions.length > 0 ? conditions.join(' and ') : 'true';
}
