import type { CloseReason, ThreadKind, ThreadState, Visibility } from '@helpcommons/shared';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.ts';
import type { Marks } from '../domain/thread-change.ts';
import type { AnswerFacts, Settled } from '../domain/thread-state.ts';
import { Parameters, type Visible } from './visibility.ts';

export interface ThreadRow {
  id: string;
  kind: ThreadKind;
  spaceId: string;
  authorId: string;
  title: string;
  locale: string;
  state: ThreadState;
  visibility: Visibility;
  createdAt: Date;
  lockedAt: Date | null;
  closedAt: Date | null;
  closeReason: CloseReason | null;
  closeNote: string | null;
  pinnedAt: Date | null;
  mergedIntoId: string | null;
  solutionId: string | null;
  solvedAt: Date | null;
  answerCount: number;
  acceptedCount: number;
  duplicateOfId: string | null;
  takenById: string | null;
  takenUntil: Date | null;
}

export interface NewThread {
  id: string;
  kind: ThreadKind;
  spaceId: string;
  authorId: string;
  title: string;
  slug: string;
  locale: string;
  visibility: Visibility;
  product: string | null;
  productVersion: string | null;
  excerpt: string;
  followUpOfId: string | null;
}

const COLUMNS = `t.id, t.kind, t.space_id as "spaceId", t.author_id as "authorId", t.title, t.locale, t.state, t.visibility, t.created_at as "createdAt", t.locked_at as "lockedAt",
  t.closed_at as "closedAt", t.close_reason as "closeReason", t.close_note as "closeNote", t.pinned_at as "pinnedAt", t.merged_into_id as "mergedIntoId", t.solution_id as "solutionId", t.solved_at as "solvedAt",
  t.answer_count as "answerCount", t.accepted_count as "acceptedCount", t.duplicate_of_id as "duplicateOfId", t.taken_by_id as "takenById", t.taken_until as "takenUntil"`;

/** A number that pages sort "popular" by; the same words in every statement that counts again. */
const POPULARITY = 'popularity = votes * 5 + also_me_count * 5 + answer_count * 2 + view_count / 20';

const authorLock = (id: string) => `pg_advisory_xact_lock(hashtextextended('posting ' || ${id}, 0))`;

/** Whatever changes a thread. Every command locks the thread's row first, before anything of the thread: so commands queue up and never deadlock. */
@Injectable()
export class ThreadsRepository {
  constructor(private readonly db: Database) {}

  /** Locked until the transaction ends; `for no key update`, so that rows elsewhere may still refer to it meanwhile. */
  lock(id: string, visible: Visible): Promise<ThreadRow | undefined> {
    const p = new Parameters();
    return this.db.one<ThreadRow>(`select ${COLUMNS} from thread t where t.id = ${p.add(id)} and ${visible.threads(p)} for no key update of t`, p.values);
  }

  /** The same, after `lockAuthor`: PostgreSQL works out what is selected before it locks the row. */
  lockForPosting(id: string, authorId: string, visible: Visible): Promise<ThreadRow | undefined> {
    const p = new Parameters();
    const author = authorLock(p.add(authorId));
    return this.db.one<ThreadRow>(`select ${COLUMNS}, ${author} from thread t where t.id = ${p.add(id)} and ${visible.threads(p)} for no key update of t`, p.values);
  }

  /** Posts of one author queue up, so that two at once cannot both pass a limit. Always before a thread is locked. */
  async lockAuthor(authorId: string): Promise<void> {
    await this.db.query(`select ${authorLock('$1')}`, [authorId]);
  }

  lockOfPost(postId: string, visible: Visible): Promise<ThreadRow | undefined> {
    const p = new Parameters();
    return this.db.one<ThreadRow>(`select ${COLUMNS} from thread t where t.id = (select p.thread_id from post p where p.id = ${p.add(postId)}) and ${visible.threads(p)} for no key update of t`, p.values);
  }

  /** Locked together, always in the order of their ids. */
  async lockBoth(a: string, b: string, visible: Visible): Promise<ReadonlyMap<string, ThreadRow>> {
    const p = new Parameters();
    const rows = await this.db.query<ThreadRow>(`select ${COLUMNS} from thread t where t.id = any(${p.add([a, b])}) and ${visible.threads(p)} order by t.id for no key update of t`, p.values);
    return new Map(rows.map((r) => [r.id, r]));
  }

  /** Whether there is such a thread for lists, without a lock. */
  async isListed(id: string, visible: Visible): Promise<boolean> {
    const p = new Parameters();
    return (await this.db.one(`select 1 from thread t where t.id = ${p.add(id)} and ${visible.listedThreads(p)}`, p.values)) !== undefined;
  }

  async insert(t: NewThread): Promise<void> {
    await this.db.query(
      `insert into thread (id, kind, space_id, author_id, title, slug, locale, visibility, product, product_version, excerpt, follow_up_of_id)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
      [t.id, t.kind, t.spaceId, t.authorId, t.title, t.slug, t.locale, t.visibility, t.product, t.productVersion, t.excerpt, t.followUpOfId],
    );
  }

  /** What was split off a thread is like it in everything but what it asks. */
  async insertSplit(fromId: string, t: { id: string; spaceId: string; authorId: string; title: string; slug: string; excerpt: string; createdAt: Date }): Promise<void> {
    await this.db.query(
      `insert into thread (id, kind, space_id, author_id, title, slug, locale, visibility, product, product_version, excerpt, created_at)
       select $2, kind, $3, $4, $5, $6, locale, visibility, product, product_version, $7, $8 from thread where id = $1`,
      [fromId, t.id, t.spaceId, t.authorId, t.title, t.slug, t.excerpt, t.createdAt],
    );
  }

  async answerFacts(threadId: string): Promise<AnswerFacts> {
    const row = await this.db.one<{ answers: number; byOthers: number; accepted: number; firstId: string | null; firstAt: Date | null }>(
      `select count(*)::int as answers, count(*) filter (where p.author_id <> t.author_id)::int as "byOthers", count(p.accepted_at)::int as accepted,
         (array_agg(p.id order by p.accepted_at, p.id) filter (where p.accepted_at is not null))[1] as "firstId", min(p.accepted_at) as "firstAt"
       from post p join thread t on t.id = p.thread_id where p.thread_id = $1 and p.kind = 'answer' and p.visibility = 'public'`,
      [threadId],
    );
    const { answers = 0, byOthers = 0, accepted = 0, firstId = null, firstAt = null } = row ?? {};
    return { answers, byOthers, accepted, first: firstId && firstAt ? { id: firstId, acceptedAt: firstAt } : null };
  }

  async saveSettled(threadId: string, s: Settled): Promise<void> {
    await this.db.query(
      `update thread set state = $2, answer_count = $3, accepted_count = $4, solution_id = $5, solved_at = $6, updated_at = now(), version = version + 1,
         popularity = votes * 5 + also_me_count * 5 + $3 * 2 + view_count / 20 where id = $1`,
      [threadId, s.state, s.answerCount, s.acceptedCount, s.solutionId, s.solvedAt],
    );
  }

  async setAlsoMe(threadId: string, accountId: string, on: boolean): Promise<void> {
    await this.db.query(
      on ? 'insert into also_me (account_id, thread_id) values ($1, $2) on conflict do nothing' : 'delete from also_me where account_id = $1 and thread_id = $2',
      [accountId, threadId],
    );
    await this.recountInterest(threadId);
  }

  async setFollow(threadId: string, accountId: string, on: boolean): Promise<void> {
    await this.db.query(
      on ? 'insert into follow (account_id, thread_id) values ($1, $2) on conflict do nothing' : 'delete from follow where account_id = $1 and thread_id = $2',
      [accountId, threadId],
    );
  }

  async setTitle(threadId: string, { title, slug, excerpt }: { title: string; slug: string; excerpt: string }): Promise<void> {
    await this.db.query(`update thread set title = $2, slug = $3, excerpt = $4, updated_at = now(), version = version + 1 where id = $1`, [threadId, title, slug, excerpt]);
  }

  /** Something that was written then is shown now. */
  async noteActivity(id: string, at: Date): Promise<void> {
    await this.db.query('update thread set last_activity_at = greatest(last_activity_at, $2) where id = $1', [id, at]);
  }

  async setVisibility(threadId: string, visibility: Visibility): Promise<void> {
    await this.db.query(`update thread set visibility = $2, updated_at = now(), version = version + 1 where id = $1`, [threadId, visibility]);
  }

  async saveMarks(threadId: string, m: Marks): Promise<void> {
    await this.db.query(
      `update thread set pinned_at = $2, locked_at = $3, closed_at = $4, close_reason = $5, close_note = $6, duplicate_of_id = $7, space_id = $8, updated_at = now(), version = version + 1
       where id = $1`,
      [threadId, m.pinnedAt, m.lockedAt, m.closedAt, m.closeReason, m.closeNote, m.duplicateOfId, m.spaceId],
    );
  }

  async pinnedCount(spaceId: string): Promise<number> {
    return (await this.db.one<{ n: number }>('select count(*)::int as n from thread where space_id = $1 and pinned_at is not null', [spaceId]))?.n ?? 0;
  }

  /** What is a duplicate of one thread becomes one of another: their ids. Only the given ones where ids are given. */
  async repointDuplicates(fromId: string, toId: string, ids: readonly string[] | null = null): Promise<string[]> {
    const rows = await this.db.query<{ id: string }>(
      `update thread set duplicate_of_id = $2, version = version + 1 where duplicate_of_id = $1 and id <> $2 and ($3::text[] is null or id = any($3)) returning id`,
      [fromId, toId, ids],
    );
    return rows.map((r) => r.id);
  }

  /** `minutes` null: free again. */
  async setTaken(threadId: string, accountId: string, minutes: number | null): Promise<void> {
    await this.db.query(
      `update thread set taken_by_id = case when $3::int is not null then $2 end, taken_until = clock_timestamp() + make_interval(mins => $3::int), version = version + 1 where id = $1`,
      [threadId, accountId, minutes],
    );
  }

  /** Solved, and nothing posted for so long: the ids of those that are closed now. */
  async closeSolved(days: number, atMost: number): Promise<string[]> {
    const rows = await this.db.query<{ id: string }>(
      `update thread set closed_at = now(), close_reason = 'solved_long_ago', updated_at = now(), version = version + 1
       where id in (select id from thread where state = 'solved' and closed_at is null and visibility = 'public' and last_activity_at < now() - make_interval(days => $1)
                    and solved_at < now() - make_interval(days => $1) order by id limit $2 for no key update skip locked) returning id`,
      [days, atMost],
    );
    return rows.map((r) => r.id);
  }

  /** What the thread counts of its question's votes and of the people who have the same question. */
  async recountInterest(threadId: string): Promise<void> {
    await this.db.query(
      `update thread t set votes = coalesce((select q.up_count - q.down_count from post q where q.thread_id = t.id and q.kind = 'question'), 0),
         also_me_count = (select count(*) from also_me a where a.thread_id = t.id), version = version + 1 where t.id = $1`,
      [threadId],
    );
    await this.db.query(`update thread set ${POPULARITY} where id = $1`, [threadId]);
  }
}
