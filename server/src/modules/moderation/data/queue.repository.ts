import type { ReportReason, ReviewKind, ReviewState } from '@helpcommons/shared';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.ts';
import type { Counts, ItemRow, QueueOrder } from '../domain/records.ts';
import { ITEM_COLUMNS } from './items.repository.ts';

export interface QueueFilter {
  kind?: ReviewKind | undefined;
  spaceIds?: readonly string[] | undefined;
  reason?: ReportReason | undefined;
  state?: ReviewState | undefined;
  /** Whether somebody has it now. */
  claimed?: boolean | undefined;
  /** Somebody's own claims. */
  claimedById?: string | undefined;
  authorId?: string | undefined;
  escalated?: boolean | undefined;
}

/** The queue as those read it who work on it. `spaces`: whose items they decide. */
@Injectable()
export class QueueRepository {
  constructor(private readonly db: Database) {}

  page(spaces: 'all' | readonly string[], f: QueueFilter, order: QueueOrder, first: number, after: readonly (string | number)[] | undefined): Promise<ItemRow[]> {
    const values: unknown[] = [];
    const bind = (value: unknown) => `$${values.push(value)}`;
    const where = [mine(spaces, bind), `i.state = ${bind(f.state ?? 'open')}`];
    if (f.kind) where.push(`i.kind = ${bind(f.kind)}`);
    if (f.spaceIds) where.push(`i.space_id = any(${bind(f.spaceIds)})`);
    if (f.authorId) where.push(`i.author_id = ${bind(f.authorId)}`);
    if (f.reason) where.push(`exists (select 1 from report r where r.item_id = i.id and r.reason = ${bind(f.reason)})`);
    if (f.claimed !== undefined) where.push(`(i.claimed_until is not null and i.claimed_until > now()) = ${bind(f.claimed)}`);
    if (f.claimedById) where.push(`i.claimed_by_id = ${bind(f.claimedById)} and i.claimed_until > now()`);
    if (f.escalated !== undefined) where.push(`(i.escalated_at is not null) = ${bind(f.escalated)}`);
    if (after) where.push(order === 'oldest' ? `(i.created_at, i.id) > (${bind(after[0])}::timestamptz, ${bind(after[1])})` : `(i.weight, i.id) < (${bind(after[0])}::int, ${bind(after[1])})`);
    return this.db.query<ItemRow>(
      `select ${ITEM_COLUMNS} from review_item i where ${where.join(' and ')} order by ${order === 'oldest' ? 'i.created_at, i.id' : 'i.weight desc, i.id desc'} limit ${bind(first + 1)}`,
      values,
    );
  }

  async counts(spaces: 'all' | readonly string[]): Promise<Counts> {
    const values: unknown[] = [];
    const row = await this.db.one<Counts>(
      `select count(*)::int as total, ${(['report', 'held', 'suggested_edit', 'appeal'] as const).map((k) => `count(*) filter (where kind = '${k}')::int as ${k}`).join(', ')},
         count(*) filter (where escalated_at is not null)::int as escalated
       from review_item i where i.state = 'open' and ${mine(spaces, (value) => `$${values.push(value)}`)}`,
      values,
    );
    return row!;
  }

  /** The open items of each thing. */
  async openOf(spaces: 'all' | readonly string[], subjectIds: readonly string[]): Promise<Map<string, ItemRow>> {
    const values: unknown[] = [subjectIds];
    const rows = await this.db.query<ItemRow>(
      `select distinct on (i.subject_id) ${ITEM_COLUMNS} from review_item i where i.subject_id = any($1) and i.state = 'open' and ${mine(spaces, (value) => `$${values.push(value)}`)} order by i.subject_id, i.id`,
      values,
    );
    return new Map(rows.map((i) => [i.subjectId, i]));
  }
}

/** The same as `mayModerate` of the domain. */
const mine = (spaces: 'all' | readonly string[], bind: (value: unknown) => string) => (spaces === 'all' ? 'true' : `i.space_id = any(${bind(spaces)}) and i.escalated_at is null`);
