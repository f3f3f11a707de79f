import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.ts';

export interface DueReminder {
  threadId: string;
  postId: string;
  accountId: string;
}

export interface ReminderDetails {
  name: string;
  email: string;
  locale: string;
  title: string;
  answerer: string;
  excerpt: string;
}

@Injectable()
export class AcceptRemindersRepository {
  constructor(private readonly db: Database) {}

  /**
   * Questions whose last answer by somebody else is between so many days old and nothing is accepted, each told once a round: what was
   * given out is noted beside the events that were handled. `postId` is the best of those answers.
   */
  async takeDue(round: 'first' | 'second', fromDays: number, toDays: number, atMost: number): Promise<DueReminder[]> {
    return this.db.query<DueReminder>(
      `with due as (
         select t.id, t.author_id, a.last_id from thread t
         join account asker on asker.id = t.author_id and asker.state = 'active' and asker.email_confirmed_at is not null
         cross join lateral (
           select max(p.created_at) as last_at, (array_agg(p.id order by p.created_at desc))[1] as last_id
           from post p where p.thread_id = t.id and p.kind = 'answer' and p.visibility = 'public' and p.author_id <> t.author_id) a
         where t.kind = 'question' and t.state = 'answered' and t.visibility = 'public' and t.locked_at is null and t.closed_at is null
           and a.last_at <= now() - make_interval(days => $2) and a.last_at > now() - make_interval(days => $3)
           and not exists (select 1 from event_receipt r where r.subscriber = 'threads.accept-reminder' and r.event_id = t.id || ':' || a.last_id || ':' || $1)
         order by t.id limit $4),
       told as (insert into event_receipt (subscriber, event_id) select 'threads.accept-reminder', id || ':' || last_id || ':' || $1 from due on conflict do nothing returning event_id)
       select due.id as "threadId", due.author_id as "accountId",
         (select p.id from post p where p.thread_id = due.id and p.kind = 'answer' and p.visibility = 'public' and p.author_id <> due.author_id and p.rejected_at is null
          order by p.rank desc, p.created_at desc limit 1) as "postId"
       from due join told on told.event_id = due.id || ':' || due.last_id || ':' || $1`,
      [round, fromDays, toDays, atMost],
    );
  }

  /** For the mail; undefined when it is too late: solved meanwhile, gone, or an account that may not sign in. */
  async factsOf({ threadId, postId, accountId }: DueReminder): Promise<ReminderDetails | undefined> {
    return this.db.one<ReminderDetails>(
      `select a.name, a.email, a.locale, t.title, who.name as answerer, p.excerpt from thread t
       join account a on a.id = t.author_id and a.id = $3 and a.state = 'active' and a.email_confirmed_at is not null
       join post p on p.id = $2 and p.thread_id = t.id and p.visibility = 'public' join account who on who.id = p.author_id
       where t.id = $1 and t.state = 'answered' and t.visibility = 'public' and t.locked_at is null`,
      [threadId, postId, accountId],
    );
  }
}
