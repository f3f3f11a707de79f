import type { PostKind, ThreadKind } from '@helpcommons/shared';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.ts';
import type { PostView, ThreadView } from '../domain/views.ts';
import { POST_COLUMNS } from './posts.reader.ts';
import { THREAD_COLUMNS } from './threads.reader.ts';
import { Parameters, type Visible } from './visibility.ts';

export type ListOrder = 'activity' | 'popularity' | 'created';

export interface ThreadQuery {
  state?: 'unanswered' | 'solved';
  order: ListOrder;
  spaceIds?: readonly string[];
  tag?: string;
  authorId?: string;
  locale?: string;
  kind?: ThreadKind;
  /** The space whose pinned threads are listed elsewhere. */
  withoutPinnedOf?: string;
  /** With what is held, hidden and deleted, as far as the actor may see it. */
  all?: boolean;
}

const KEYS = { activity: 't.last_activity_at', popularity: 't.popularity', created: 't.created_at' } as const;
const TYPES = { activity: 'timestamptz', popularity: 'int', created: 'timestamptz' } as const;

/** The value of the sort key, as it travels in a cursor. */
export const keyOf = (order: ListOrder, t: ThreadView): string | number => (order === 'popularity' ? t.popularity : (order === 'activity' ? t.lastActivityAt : t.createdAt).toISOString());

/** Lists that are read along an index, newest or most popular first. */
@Injectable()
export class ThreadListsReader {
  constructor(private readonly db: Database) {}

  threads(query: ThreadQuery, visible: Visible, after: readonly (string | number)[] | undefined, limit: number): Promise<ThreadView[]> {
    const p = new Parameters();
    const where = [query.all ? visible.threads(p) : visible.listedThreads(p)];
    if (query.state === 'unanswered') where.push(`t.state = 'open' and t.answer_count = 0`);
    if (query.state === 'solved') where.push(`t.state = 'solved'`);
    if (query.spaceIds) where.push(`t.space_id = any(${p.add(query.spaceIds)})`);
    if (query.tag !== undefined) where.push(`exists (select 1 from thread_tag tt join tag g on g.id = tt.tag_id where tt.thread_id = t.id and g.name = ${p.add(query.tag)})`);
    if (query.authorId !== undefined) where.push(`t.author_id = ${p.add(query.authorId)}`);
    if (query.locale !== undefined) where.push(`t.locale = ${p.add(query.locale)}`);
    if (query.kind !== undefined) where.push(`t.kind = ${p.add(query.kind)}`);
    if (query.withoutPinnedOf !== undefined) where.push(`(t.pinned_at is null or t.space_id <> ${p.add(query.withoutPinnedOf)})`);
    const key = KEYS[query.order];
    if (after) where.push(`(${key}, t.id) < (${p.add(after[0])}::${TYPES[query.order]}, ${p.add(after[1])})`);
    return this.db.query<ThreadView>(`select ${THREAD_COLUMNS} from thread t where ${where.join(' and ')} order by ${key} desc, t.id desc limit ${p.add(limit)}`, p.values);
  }

  /** Of that space alone, the latest activity first. */
  pinned(spaceId: string, visible: Visible, limit: number): Promise<ThreadView[]> {
    const p = new Parameters();
    return this.db.query<ThreadView>(
      `select ${THREAD_COLUMNS} from thread t where t.space_id = ${p.add(spaceId)} and t.pinned_at is not null and ${visible.listedThreads(p)} order by t.last_activity_at desc, t.id desc limit ${p.add(limit)}`,
      p.values,
    );
  }

  postsOf(authorId: string, kind: PostKind | undefined, all: boolean, visible: Visible, after: readonly (string | number)[] | undefined, limit: number): Promise<PostView[]> {
    const p = new Parameters();
    const where = [`p.author_id = ${p.add(authorId)}`, all ? visible.posts(p) : visible.listedPosts(p)];
    if (kind !== undefined) where.push(`p.kind = ${p.add(kind)}`);
    if (after) where.push(`(p.created_at, p.id) < (${p.add(after[0])}::timestamptz, ${p.add(after[1])})`);
    return this.db.query<PostView>(
      `select ${POST_COLUMNS} from post p join thread t on t.id = p.thread_id where ${where.join(' and ')} order by p.created_at desc, p.id desc limit ${p.add(limit)}`,
      p.values,
    );
  }
}
