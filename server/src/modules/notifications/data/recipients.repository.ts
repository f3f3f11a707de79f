import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.ts';

export interface Involved {
  askerId: string;
  /** Author of the post the event is about. */
  authorId: string;
  /** Author of the post it hangs under, for a comment. */
  parentAuthorId: string | null;
  mentioned: string[];
  followers: string[];
  alsoMe: string[];
}

/** Who has to do with a post: one statement. */
@Injectable()
export class RecipientsRepository {
  constructor(private readonly db: Database) {}

  of(postId: string): Promise<Involved | undefined> {
    return this.db.one<Involved>(
      `select t.author_id as "askerId", p.author_id as "authorId", parent.author_id as "parentAuthorId",
         array(select m.account_id from mention m where m.post_id = p.id) as mentioned,
         array(select f.account_id from follow f where f.thread_id = t.id) as followers,
         array(select a.account_id from also_me a where a.thread_id = t.id) as "alsoMe"
       from post p join thread t on t.id = p.thread_id left join post parent on parent.id = p.parent_id where p.id = $1`,
      [postId],
    );
  }
}
