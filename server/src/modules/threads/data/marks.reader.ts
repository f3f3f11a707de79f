import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.ts';
import { Parameters, type Visible } from './visibility.ts';

export interface AuthorCounts {
  questions: number;
  answers: number;
  accepted: number;
}

/** What hangs on threads and people; each by many ids at once. */
@Injectable()
export class MarksReader {
  constructor(private readonly db: Database) {}

  /** Which of the threads the member marked, in one statement for both marks. */
  async threadMarks(accountId: string, threadIds: readonly string[]): Promise<Map<string, { alsoMe: boolean; follows: boolean }>> {
    const rows = await this.db.query<{ id: string; alsoMe: boolean; follows: boolean }>(
      `select t.id, exists (select 1 from also_me m where m.account_id = $1 and m.thread_id = t.id) as "alsoMe",
         exists (select 1 from follow f where f.account_id = $1 and f.thread_id = t.id) as follows from unnest($2::text[]) t(id)`,
      [accountId, threadIds],
    );
    return new Map(rows.map((r) => [r.id, r]));
  }

  async followers(threadIds: readonly string[]): Promise<Map<string, number>> {
    const rows = await this.db.query<{ id: string; n: number }>('select thread_id as id, count(*)::int as n from follow where thread_id = any($1) group by thread_id', [threadIds]);
    return new Map(rows.map((r) => [r.id, r.n]));
  }

  async authorCounts(accountIds: readonly string[], visible: Visible): Promise<Map<string, AuthorCounts>> {
    const p = new Parameters();
    const rows = await this.db.query<AuthorCounts & { id: string }>(
      `select p.author_id as id, count(*) filter (where p.kind = 'question')::int as questions, count(*) filter (where p.kind = 'answer')::int as answers,
         count(*) filter (where p.kind = 'answer' and p.accepted_at is not null)::int as accepted
       from post p join thread t on t.id = p.thread_id where p.author_id = any(${p.add(accountIds)}) and p.kind <> 'comment' and ${visible.listedPosts(p)} group by p.author_id`,
      p.values,
    );
    return new Map(rows.map((r) => [r.id, r]));
  }
}
