import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.ts';
import { COUNTS_FOR_MODEL, JUDGED } from './rules.repository.ts';
import { PUBLISHED, STAFF } from './screening.repository.ts';

export interface LessonText {
  /** Of a question; '' for others. */
  title: string;
  markdown: string;
}
export type JudgedText = LessonText & { bad: boolean; judgedAt: Date };

const TEXT = `case when p.kind = 'question' then t.title else '' end as title, p.markdown`;
/** A quarter of the honest posts, always the same ones, is never learned: on them the threshold is set. */
const HELD_OUT = `substr(md5(p.id), 1, 1) < '4'`;

/** What the spam model learns from, and what it is tested on. */
@Injectable()
export class LessonsRepository {
  constructor(private readonly db: Database) {}

  /** What people decided after that time, in order. */
  judged(after: Date | null, most: number): Promise<JudgedText[]> {
    return this.db.query<JudgedText>(
      `select j.bad, j.judged_at as "judgedAt", ${TEXT} from (${JUDGED}) j join post p on p.id = j.post_id join thread t on t.id = p.thread_id
       where ${COUNTS_FOR_MODEL} and (j.bad or not ${HELD_OUT}) and ($1::timestamptz is null or j.judged_at > $1) order by j.judged_at, j.post_id limit $2`,
      [after, most],
    );
  }

  /** Posts that have been read for days and nobody took offence at; the newest, written after that time. */
  honest(of: 'learned' | 'held out', settledDays: number, after: Date | null, most: number): Promise<LessonText[]> {
    return this.db.query<LessonText>(
      `select ${TEXT} from post p join thread t on t.id = p.thread_id
       where ${PUBLISHED} and not ${STAFF} and ${of === 'held out' ? HELD_OUT : `not ${HELD_OUT}`} and p.created_at < now() - make_interval(days => $1)
         and ($2::timestamptz is null or p.created_at > $2 - make_interval(days => $1))
       order by p.created_at desc, p.id desc limit $3`,
      [settledDays, after, most],
    );
  }
}
