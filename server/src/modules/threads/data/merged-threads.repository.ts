import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.ts';

/** Threads whose posts are elsewhere now, and what hangs on them. */
@Injectable()
export class MergedThreadsRepository {
  constructor(private readonly db: Database) {}

  /** Where a merged thread leads, locked; undefined: it stands by itself. */
  async lockMerged(id: string): Promise<{ mergedIntoId: string | null } | undefined> {
    return this.db.one(`select merged_into_id as "mergedIntoId" from thread where id = $1 for no key update`, [id]);
  }

  /** Nobody finds it any more; its address leads on. */
  async lead(fromId: string, toId: string): Promise<void> {
    await this.db.query(`update thread set merged_into_id = $2, visibility = 'hidden', pinned_at = null, updated_at = now(), version = version + 1 where id = $1`, [fromId, toId]);
  }

  /** It stands by itself again, and is seen like its question. */
  async stand(id: string, pinnedAt: Date | null): Promise<void> {
    await this.db.query(
      `update thread t set merged_into_id = null, pinned_at = $2, visibility = (select q.visibility from post q where q.thread_id = t.id and q.kind = 'question'), updated_at = now(), version = version + 1 where t.id = $1`,
      [id, pinnedAt],
    );
  }

  /** The last activity is that of the posts there are. */
  async settleTimes(threadId: string): Promise<void> {
    await this.db.query(
      `update thread t set last_activity_at = coalesce((select max(p.created_at) from post p where p.thread_id = t.id and p.visibility = 'public'), t.last_activity_at), updated_at = now(),
         version = version + 1 where t.id = $1`,
      [threadId],
    );
  }

  /** Who follows it, follows where it leads: those who did not yet. */
  async takeFollowers(fromId: string, toId: string): Promise<string[]> {
    return accounts(await this.db.query('insert into follow (account_id, thread_id) select account_id, $2 from follow where thread_id = $1 on conflict do nothing returning account_id as id', [fromId, toId]));
  }

  /** The asker and all who had the same question have that one now. */
  async takeAlsoMe(fromId: string, toId: string): Promise<string[]> {
    return accounts(await this.db.query(
      `insert into also_me (account_id, thread_id)
       select x.id, $2 from (select account_id as id from also_me where thread_id = $1 union select author_id from thread where id = $1) x
       where x.id <> (select author_id from thread where id = $2) on conflict do nothing returning account_id as id`,
      [fromId, toId],
    ));
  }

  /** Authors of posts follow where they stand. */
  async followOwn(threadId: string): Promise<void> {
    await this.db.query(`insert into follow (account_id, thread_id) select distinct author_id, $1 from post where thread_id = $1 and kind <> 'comment' on conflict do nothing`, [threadId]);
  }

  /** What people had only because of a merge; those stay who have posted there since. */
  async giveBack(threadId: string, followers: readonly string[], alsoMe: readonly string[]): Promise<void> {
    await this.db.query(
      'delete from follow f where f.thread_id = $1 and f.account_id = any($2) and not exists (select 1 from post p where p.thread_id = $1 and p.author_id = f.account_id)',
      [threadId, followers],
    );
    await this.db.query('delete from also_me where thread_id = $1 and account_id = any($2)', [threadId, alsoMe]);
  }

  /** What somebody is writing goes along. */
  async takeDrafts(fromId: string, toId: string): Promise<void> {
    await this.db.query(
      `update draft d set key = 'answer:' || $2 where d.key = 'answer:' || $1 and not exists (select 1 from draft x where x.account_id = d.account_id and x.key = 'answer:' || $2)`,
      [fromId, toId],
    );
  }

  /** Where threads lead in the end, however often they were merged: by their id. Of those that stand by themselves nothing. */
  async ends(ids: readonly string[]): Promise<Map<string, string>> {
    const rows = await this.db.query<{ id: string; toId: string }>(
      `with recursive way as (
         select id, merged_into_id as to_id from thread where id = any($1) and merged_into_id is not null
         union select w.id, t.merged_into_id from way w join thread t on t.id = w.to_id where t.merged_into_id is not null)
       select w.id, w.to_id as "toId" from way w join thread t on t.id = w.to_id where t.merged_into_id is null`,
      [ids],
    );
    return new Map(rows.map((r) => [r.id, r.toId]));
  }

  /** The thread that a question asked, if that thread was merged. */
  async mergedOfQuestion(postId: string): Promise<string | undefined> {
    return (await this.db.one<{ id: string }>('select t.id from post p join thread t on t.id = p.thread_id where p.id = $1 and t.merged_into_id is not null', [postId]))?.id;
  }
}

const accounts = (rows: unknown[]) => (rows as { id: string }[]).map((r) => r.id);
