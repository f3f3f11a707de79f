import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.ts';

export interface KnownQuestion {
  question: string;
  /** The thread that answers it. */
  thread: string;
  /** The thread that it was asked in, where that is another one. */
  askedIn: string | null;
}

const SOLVED = `t.state = 'solved' and t.visibility = 'public'`;

/** Questions of this community of which it is known which thread answers them. */
@Injectable()
export class KnownQuestions {
  constructor(private readonly db: Database) {}

  /** What was closed as a duplicate of a solved thread, or merged into it: the same in other words. */
  sameInOtherWords(limit: number): Promise<KnownQuestion[]> {
    return this.db.query<KnownQuestion>(
      `select d.title as question, t.id as thread, d.id as "askedIn" from thread d join thread t on t.id = coalesce(d.merged_into_id, d.duplicate_of_id)
       where ${SOLVED} and lower(d.title) <> lower(t.title) order by d.created_at desc limit $1`,
      [limit],
    );
  }

  /** Titles of solved threads, newest first. */
  solved(limit: number): Promise<KnownQuestion[]> {
    return this.db.query<KnownQuestion>(`select t.title as question, t.id as thread, null as "askedIn" from thread t where ${SOLVED} order by t.created_at desc limit $1`, [limit]);
  }
}
