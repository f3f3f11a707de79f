import type { NotificationKind } from '@helpcommons/shared';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.ts';

export interface MailFacts {
  kind: NotificationKind;
  name: string;
  email: string;
  locale: string;
  actor: string | null;
  title: string;
  postId: string;
  excerpt: string;
  /** Whether the post is the recipient's own. */
  own: boolean;
}

export interface OwnFacts {
  name: string;
  email: string;
  locale: string;
  /** Of the thread; null where it is about the person. */
  title: string | null;
}

@Injectable()
export class MailFactsRepository {
  constructor(private readonly db: Database) {}

  /** Undefined when there is nobody to write to, or nothing to tell any more: read meanwhile, or the post or what it comments is gone. */
  of(notificationId: string): Promise<MailFacts | undefined> {
    return this.db.one<MailFacts>(
      `select n.kind, a.name, a.email, a.locale, who.name as actor, t.title, p.id as "postId", p.excerpt, p.author_id = a.id as own
       from notification n
       join account a on a.id = n.account_id and a.state in ('active', 'silenced') and a.email is not null and a.email_confirmed_at is not null
       join post p on p.id = n.post_id and p.visibility in ('public', 'members', 'staff')
       join thread t on t.id = p.thread_id and t.visibility in ('public', 'members', 'staff')
       left join post parent on parent.id = p.parent_id
       left join account who on who.id = n.actor_id
       where n.id = $1 and n.read_at is null and (parent.id is null or parent.visibility in ('public', 'members', 'staff'))`,
      [notificationId],
    );
  }

  /** Of somebody's own post, whether or not others see it. */
  ofOwn(accountId: string, postId: string | null): Promise<OwnFacts | undefined> {
    return this.db.one<OwnFacts>(
      `select a.name, a.email, a.locale, t.title from account a left join post p on p.id = $2 and p.author_id = a.id left join thread t on t.id = p.thread_id
       where a.id = $1 and a.state <> 'erased' and a.email is not null and a.email_confirmed_at is not null`,
      [accountId, postId],
    );
  }
}
