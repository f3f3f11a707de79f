import type { ThreadState } from '@helpcommons/shared';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.ts';

export type ThreadOrder = 'activity' | 'created';

export interface ThreadListQuery {
  spaceIds?: readonly string[] | undefined;
  /** Name of a tag. */
  tag?: string | undefined;
  state?: ThreadState | undefined;
  authorId?: string | undefined;
  locale?: string | undefined;
  /** Something happened in it at or after this time. */
  since?: string | undefined;
  order: ThreadOrder;
}

const KEY = { activity: 't.last_activity_at', created: 't.created_at' } as const;

export interface ThreadKey { id: string; at: string }

/** Collects the values of the statement. */
interface Parameters {
  readonly values: unknown[];
  add(value: unknown): string;
}

/** Which threads a channel lists; they are read through the module that has them. */
@Injectable()
export class ThreadListRepository {
  constructor(private readonly db: Database) {}

  /** Newest first, after that key. `visible` is a condition on `thread t` with its values in `p`. */
  keys(q: ThreadListQuery, visible: string, p: Parameters, limit: number, after?: readonly (string | number)[]): Promise<ThreadKey[]> {
    const key = KEY[q.order];
    const where = [visible];
    if (q.spaceIds) where.push(`t.space_id = any(${p.add(q.spaceIds)})`);
    if (q.tag) where.push(`exists (select 1 from thread_tag tt join tag g on g.id = tt.tag_id where tt.thread_id = t.id and g.name = ${p.add(q.tag)})`);
    if (q.state) where.push(`t.state = ${p.add(q.state)}`);
    if (q.authorId) where.push(`t.author_id = ${p.add(q.authorId)}`);
    if (q.locale) where.push(`t.locale = ${p.add(q.locale)}`);
    if (q.since) where.push(`t.last_activity_at >= ${p.add(q.since)}::timestamptz`);
    if (after) where.push(`(${key}, t.id) < (${p.add(after[0])}::timestamptz, ${p.add(after[1])})`);
    return this.db.query<ThreadKey>(
      `select t.id, to_char(${key} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at from thread t where ${where.join(' and ')} order by ${key} desc, t.id desc limit ${p.add(limit)}`,
      p.values,
    );
  }
}
